import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { AppendUpdatesEntry, AppendUpdatesOutcome } from './commands/append-updates.ts'
import { createCompactionWatch, tellNobody, type CompactionTelling } from './compaction-watch.ts'
import type { DocumentLogRecords } from './document-log-records.ts'
import { gatherCalls } from './gather-calls.ts'
import type { Store } from './store.ts'
import { storeFailureKindOf } from './store-failure.ts'

/** Why a log could not be compacted now; it stays as it was. */
export type CompactionFailure = {
  readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' | 'state-differs' | 'still-on-disk'
}

/** The sync engine's log, kept in the store. */
export interface StoredDocumentLog {
  /** A damaged log is given out as far as it is good, and from then on only read. */
  load(
    documentId: DocumentId,
  ): Promise<Result<DocumentLogRecords, { readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' }>>
  append(entries: readonly AppendUpdatesEntry[]): Promise<readonly AppendUpdatesOutcome[]>
  /** Has the log's state take the place of its records now, behind everybody's back. */
  shorten(documentId: DocumentId): void
  /** The same, and waits until what was deleted is off the disk. */
  compact(documentId: DocumentId): Promise<Result<void, CompactionFailure>>
  /** Shortens the logs of documents that nobody has written in for so long, and clears the disk once. */
  compactIdle(idleSince: number): Promise<void>
  /** Resolves once nothing is being shortened or cleared. */
  snapshotsSettled(): Promise<void>
}

/** How many idle documents one round takes on. */
const documentsARound = 100

/** How many documents are read together at most: each may be large, and pages ask the same thread. */
const documentsAtOnce = 16

/**
 * Logs are shortened behind the writers' backs: an append that makes it due does not wait for it. One that
 * fails costs nothing but a longer replay, is told to whoever runs the server, and is tried again when as many
 * records have come again.
 */
export function createDocumentLog(
  store: Pick<Store, 'run' | 'ask' | 'forgetDeleted'>,
  telling: CompactionTelling = tellNobody,
): StoredDocumentLog {
  const watch = createCompactionWatch(telling)
  const read = gatherCalls(documentsAtOnce, (documentIds: readonly DocumentId[]) =>
    store.ask('loadDocumentLogs', { documentIds }),
  )
  const shortening = new Map<DocumentId, Promise<Result<void, CompactionFailure>>>()
  /** Those whose log has grown long again since. */
  const dueAgain = new Set<DocumentId>()
  let clearing: Promise<boolean> = Promise.resolve(true)
  // A pass may have been cut short by the end of the process before this one.
  let isClear = false

  function shorten(documentId: DocumentId): Promise<Result<void, CompactionFailure>> {
    const already = shortening.get(documentId)
    if (already !== undefined) return already
    const work = shortenWhileDue(documentId).finally(() => shortening.delete(documentId))
    shortening.set(documentId, work)
    isClear = false
    return work
  }

  /** What was written while a log was being shortened may be long enough to be shortened again. */
  async function shortenWhileDue(documentId: DocumentId): Promise<Result<void, CompactionFailure>> {
    for (;;) {
      dueAgain.delete(documentId)
      const shortened = await watched(documentId)
      if (!shortened.ok || !dueAgain.delete(documentId)) return shortened
    }
  }

  async function watched(documentId: DocumentId): Promise<Result<void, CompactionFailure>> {
    try {
      const shortened = await shortenLog(store, documentId)
      watch.wentWell('store')
      // A document that is gone has nothing to be shortened.
      if (shortened.ok || shortened.failure.kind === 'not-found') watch.wentWell(documentId)
      else watch.failed(documentId, shortened.failure.kind)
      return shortened
    } catch (error) {
      watch.failed('store', storeFailureKindOf(error))
      throw error
    }
  }

  function shortenWhenDue(documentId: DocumentId): void {
    if (shortening.has(documentId)) dueAgain.add(documentId)
    else void shorten(documentId).catch(() => 'told, and tried again later')
  }

  /** One pass at a time; whoever asks during one waits for the next, for it may have passed them by. */
  function clearDisk(): Promise<boolean> {
    clearing = clearing
      .catch(() => false)
      .then(async () => {
        if (isClear) return true
        isClear = true
        const cleared = await clear(store).catch(() => false)
        if (cleared) watch.wentWell('disk')
        else watch.failed('disk', 'still-on-disk')
        isClear &&= cleared
        return cleared
      })
    return clearing
  }

  return {
    async load(documentId) {
      const loaded = await read(documentId)
      if (loaded.ok ? !loaded.value.damaged : loaded.failure.kind !== 'corrupt-record') return loaded
      const { damaged } = await store.run('settleDamage', { documentId })
      return damaged ? loaded : read(documentId)
    },
    async append(entries) {
      const { outcomes, snapshotsDue } = await store.run('appendUpdates', { entries: packed(entries) })
      for (const documentId of snapshotsDue) shortenWhenDue(documentId)
      return outcomes
    },
    shorten: (documentId) => void shorten(documentId).catch(() => 'told, and tried again later'),
    async compact(documentId) {
      // What is under way may have begun before the last word was deleted.
      await shortening.get(documentId)?.catch(() => undefined)
      const shortened = await shorten(documentId)
      if (!shortened.ok) return shortened
      return (await clearDisk()) ? succeed(undefined) : fail({ kind: 'still-on-disk' })
    },
    async compactIdle(idleSince) {
      const idle = await store.ask('listIdleLogs', { before: idleSince, limit: documentsARound })
      for (const documentId of idle) await shorten(documentId)
      await clearDisk()
    },
    async snapshotsSettled() {
      await Promise.allSettled([...shortening.values(), clearing])
    },
  }
}

async function shortenLog(
  store: Pick<Store, 'run' | 'ask'>,
  documentId: DocumentId,
): Promise<Result<void, CompactionFailure>> {
  const built = await store.ask('buildSnapshot', { documentId })
  if (!built.ok) {
    if (built.failure.kind === 'corrupt-record') await store.run('settleDamage', { documentId })
    return built
  }
  const written = await store.run('writeSnapshot', { documentId, snapshot: built.value })
  if (written.ok || written.failure.kind === 'outdated') return succeed(undefined)
  return fail({ kind: written.failure.kind })
}

/** Takes what was trimmed out of the tables, a stretch at a time, and then off the disk. */
async function clear(store: Pick<Store, 'run' | 'forgetDeleted'>): Promise<boolean> {
  let after: number | undefined = 0
  while (after !== undefined) after = (await store.run('purgeLog', { after })).goOnAfter
  return store.forgetDeleted()
}

/**
 * The updates of a group in one buffer: each may be a view of a larger one, all of which would cross to the
 * other thread, and one buffer crosses faster than many.
 */
function packed(entries: readonly AppendUpdatesEntry[]): readonly AppendUpdatesEntry[] {
  const bytes = new Uint8Array(entries.reduce((sum, { update }) => sum + update.length, 0))
  let end = 0
  return entries.map((entry) => {
    const start = end
    end += entry.update.length
    const update = bytes.subarray(start, end)
    update.set(entry.update)
    return { ...entry, update }
  })
}
