import { may, type Refusal } from '#lib/access/may.ts'
import type { AccountId, DocumentId, SessionId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { loadAppendFacts, type LogHead } from '../load-append-facts.ts'
import { authorKey, loadAuthors } from '../load-authors.ts'
import { sealUpdate } from '../log-chain.ts'
import type { Command, CommandContext } from '../named.ts'
import { noteInputOf } from '../note-input-of.ts'
import { writeLog, type NewAuthor, type NewRecord } from '../write-log.ts'

/** After how many records a document's state is written down, so that nobody replays a long log. */
export const snapshotEveryRecords = 500

export interface AppendUpdatesEntry {
  readonly documentId: DocumentId
  readonly sessionId: SessionId
  readonly update: Uint8Array
  /** Yjs client ids with new content in the update. */
  readonly clients: readonly number[]
}

export type AppendUpdatesOutcome =
  | { readonly kind: 'committed'; readonly seq: number }
  | { readonly kind: 'refused'; readonly reason: AppendRefusal }

export type AppendRefusal = 'sign-in-again' | 'no-longer-yours' | 'read-only' | 'not-found' | 'authorship'

/**
 * Adds a group of updates to their documents' logs, in order. The gate is asked for each; a refused one
 * leaves the group and the others commit. Nothing is added to a log that was found damaged: its document may
 * only be read. `snapshotsDue` names documents whose log has grown long. Writing is real input of whose it is.
 *
 * What the group needs is asked for, and what it leaves is written, in one statement for all its entries: this
 * is where the server spends its time.
 */
export const appendUpdates: Command<
  { readonly entries: readonly AppendUpdatesEntry[] },
  { readonly outcomes: readonly AppendUpdatesOutcome[]; readonly snapshotsDue: readonly DocumentId[] }
> = {
  async run(context, { entries }) {
    const facts = await loadAppendFacts(context, entries)
    const admitted = entries.map((entry): Admitted | AppendRefusal => {
      const viewer = facts.viewerOf(entry)
      if (viewer.kind === 'nobody') return 'sign-in-again'
      const head = facts.headOf(entry.documentId)
      if (head === undefined) return 'not-found'
      const decision = may(viewer, { on: 'document', action: 'write', document: head.facts })
      if (!decision.allowed) return told(decision.reason)
      return head.isDamaged ? 'read-only' : { entry, head, accountId: viewer.accountId }
    })
    const group = await createGroup(context, admitted.filter(isAdmitted))
    const outcomes = admitted.map((one): AppendUpdatesOutcome => {
      const seq = isAdmitted(one) ? group.append(one) : one
      return typeof seq === 'number' ? { kind: 'committed', seq } : { kind: 'refused', reason: seq }
    })
    const snapshotsDue = await group.write()
    const writers = entries.filter((_, index) => outcomes[index]?.kind === 'committed')
    const news = writers.map(({ sessionId }) => sessionId).filter((id) => facts.isInputNews(id))
    await noteInputOf(context, news, context.at)
    return { outcomes, snapshotsDue }
  },
}

interface Admitted {
  readonly entry: AppendUpdatesEntry
  readonly head: LogHead
  readonly accountId: AccountId
}

const isAdmitted = (one: Admitted | AppendRefusal): one is Admitted => typeof one === 'object'

/** What the group adds, put together in memory and written at its end. */
async function createGroup(context: CommandContext, admitted: readonly Admitted[]) {
  const { vault, at } = context
  const asked = admitted.flatMap(({ entry, head }) =>
    entry.clients.map((client) => ({ document: head.number, client })),
  )
  const authors = await loadAuthors(context, asked)
  const ends = new Map<LogHead, { seq: number; mark: Uint8Array }>()
  const records: NewRecord[] = []
  const introduced: NewAuthor[] = []

  return {
    append({ entry, head, accountId }: Admitted): number | AppendRefusal {
      const keys = entry.clients.map((client) => ({ document: head.number, client }))
      if (keys.some((key) => (authors.get(authorKey(key)) ?? accountId) !== accountId)) return 'authorship'
      const end = ends.get(head) ?? { seq: head.seq, mark: head.mark }
      const seq = end.seq + 1
      const place = { seq, actorId: accountId, at }
      const { record, mark } = sealUpdate(vault, head, place, end.mark, entry.update)
      records.push({ document: head.number, ...place, record })
      ends.set(head, { seq, mark })
      for (const key of keys) {
        if (authors.has(authorKey(key))) continue
        authors.set(authorKey(key), accountId)
        introduced.push({ ...key, accountId, sinceSeq: seq })
      }
      return seq
    },

    async write(): Promise<readonly DocumentId[]> {
      await writeLog(context, ends, records, introduced)
      return [...ends].flatMap(([head, { seq }]) =>
        snapshotsPassed(head, seq) > snapshotsPassed(head, head.seq) ? [head.id] : [],
      )
    },
  }
}

/** A snapshot that could not be made is tried again only when as many records have come again. */
const snapshotsPassed = ({ snapshotSeq }: LogHead, seq: number) =>
  Math.floor((seq - snapshotSeq) / snapshotEveryRecords)

/** Whoever sends updates was let in before: what is not theirs now is theirs no longer. */
function told(reason: Refusal): AppendRefusal {
  switch (reason) {
    case 'not-signed-in':
      return 'sign-in-again'
    case 'not-yours':
    case 'drafts-sealed':
      return 'no-longer-yours'
    case 'read-only':
      return 'read-only'
    default:
      return unreachable(reason)
  }
}
