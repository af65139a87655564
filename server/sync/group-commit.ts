import type { AccountId, DocumentId, SessionId } from '#lib/base/ids.ts'
import { noGathering, type Gathering } from './gathering.ts'
import type { AppendEntry, AppendOutcome, DocumentLog } from './ports.ts'
import { syncLimits } from './limits.ts'
import { noMeter, type SyncMeter } from './sync-meter.ts'

/**
 * A person in a document. What is under way is known to its writer's browser alone, so only what comes from
 * there, on whichever connection, can hang on it.
 */
export type Writer = `${DocumentId}/${AccountId}`

export const writerOf = (documentId: DocumentId, accountId: AccountId): Writer => `${documentId}/${accountId}`

/** One write on its way to disk, and who wants to know how it went. */
export interface PendingWrite {
  readonly entry: AppendEntry
  readonly writer: Writer
  settle(outcome: WriteOutcome): void
  /** Called once when every write of the group has been told. */
  readonly afterGroup: () => void
}

/** As the log says; `failed`: nothing of the group was kept; `dropped`: it was never handed to the log. */
export type WriteOutcome =
  | AppendOutcome
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'dropped' }

/**
 * One append at a time for all documents; whatever comes meanwhile gathers for the next. Order is kept, so
 * a write that hangs on an earlier one never lands before it.
 */
export interface GroupCommit {
  submit(write: PendingWrite): void
  /** Takes out what has not been handed to the log: it may hang on something that was not kept. */
  dropWritesOf(writer: Writer): void
  /** Resolves once nothing is gathered or under way. */
  idle(): Promise<void>
}

export function createGroupCommit(
  log: DocumentLog,
  meter: SyncMeter = noMeter,
  gathering: Gathering = noGathering,
): GroupCommit {
  let gathered: PendingWrite[] = []
  let running: Promise<void> | undefined

  const run = async () => {
    await gathering.first()
    while (gathered.length > 0) {
      const group = takeGroup(gathered)
      gathered = gathered.slice(group.length)
      await commit(log, group)
      for (const write of group) meter.writeTold(write)
      if (gathered.length > 0) await gathering.next()
    }
    running = undefined
  }

  return {
    submit: (write) => {
      gathered.push(write)
      meter.writeBegan(write)
      running ??= run()
    },
    dropWritesOf: (writer) => {
      const dropped = gathered.filter((write) => write.writer === writer)
      gathered = gathered.filter((write) => write.writer !== writer)
      for (const write of dropped) {
        meter.writeTold(write)
        write.settle({ kind: 'dropped' })
      }
    },
    idle: () => running ?? Promise.resolve(),
  }
}

/**
 * A writer's entries of two sessions never go together: the one could be refused and the other, which hangs on
 * it, kept.
 */
function takeGroup(gathered: readonly PendingWrite[]): readonly PendingWrite[] {
  const sessions = new Map<Writer, SessionId>()
  let bytes = 0
  let count = 0
  for (const { entry, writer } of gathered) {
    bytes += entry.update.length
    if (count > 0 && (bytes > syncLimits.groupBytes || count >= syncLimits.groupEntries)) break
    if ((sessions.get(writer) ?? entry.sessionId) !== entry.sessionId) break
    sessions.set(writer, entry.sessionId)
    count += 1
  }
  return gathered.slice(0, count)
}

async function commit(log: DocumentLog, group: readonly PendingWrite[]): Promise<void> {
  try {
    const outcomes = await log.append(group.map((write) => write.entry))
    for (const [index, write] of group.entries()) {
      const outcome = outcomes[index]
      write.settle(outcome ?? { kind: 'failed', error: { kind: 'outcome-missing' } })
    }
  } catch (error) {
    for (const write of group) write.settle({ kind: 'failed', error })
  }
  for (const after of new Set(group.map((write) => write.afterGroup))) after()
}
