import { may, type Refusal } from '#lib/access/may.ts'
import type { Viewer } from '#lib/access/viewer.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { aboutUpdate } from '../document-log-records.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command, CommandContext } from '../named.ts'

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
 * leaves the group and the others commit. `snapshotsDue` names documents whose log has grown long.
 */
export const appendUpdates: Command<
  { readonly entries: readonly AppendUpdatesEntry[] },
  { readonly outcomes: readonly AppendUpdatesOutcome[]; readonly snapshotsDue: readonly DocumentId[] }
> = {
  async run(context, { entries }) {
    const group = createGroup(context)
    const outcomes: AppendUpdatesOutcome[] = []
    for (const entry of entries) outcomes.push(await group.append(entry))
    return { outcomes, snapshotsDue: await group.writeHeads() }
  },
}

interface OpenDocument {
  readonly row: DocumentRow
  readonly authors: Map<number, string>
  readonly firstSeq: number
  readonly snapshotSeq: number
  seq: number
  position: number | null
  bytes: number
}

/** What one group knows already: each viewer, document and head is loaded once. */
function createGroup(context: CommandContext) {
  const { db, vault, at } = context
  const viewers = new Map<SessionId, Viewer>()
  const documents = new Map<DocumentId, OpenDocument | undefined>()

  async function viewerOf(sessionId: SessionId): Promise<Viewer> {
    const viewer = viewers.get(sessionId) ?? (await loadViewer(context, sessionId))
    viewers.set(sessionId, viewer)
    return viewer
  }

  async function documentOf(documentId: DocumentId): Promise<OpenDocument | undefined> {
    if (documents.has(documentId)) return documents.get(documentId)
    const document = await openDocument(context, documentId)
    documents.set(documentId, document)
    return document
  }

  return {
    async append(entry: AppendUpdatesEntry): Promise<AppendUpdatesOutcome> {
      const viewer = await viewerOf(entry.sessionId)
      if (viewer.kind === 'nobody') return refuse('sign-in-again')
      const document = await documentOf(entry.documentId)
      if (document === undefined) return refuse('not-found')
      const decision = may(viewer, { on: 'document', action: 'write', document: document.row.facts })
      if (!decision.allowed) return refuse(told(decision.reason))
      const { authors, row } = document
      const { accountId } = viewer
      if (entry.clients.some((client) => (authors.get(client) ?? accountId) !== accountId)) {
        return refuse('authorship')
      }

      const seq = document.seq + 1
      const { position } = await db
        .insertInto('log')
        .values({
          document: row.number,
          seq,
          previous: document.position,
          actor_id: accountId,
          at,
          record: vault.seal(aboutUpdate(row, seq), entry.update),
        })
        .returning('position')
        .executeTakeFirstOrThrow()
      document.seq = seq
      document.position = position
      document.bytes += entry.update.length
      for (const client of entry.clients) {
        if (authors.has(client)) continue
        authors.set(client, accountId)
        await db
          .insertInto('authors')
          .values({ document: row.number, client, account_id: accountId, since_seq: seq })
          .execute()
      }
      return { kind: 'committed', seq }
    },

    async writeHeads(): Promise<readonly DocumentId[]> {
      const due: DocumentId[] = []
      for (const document of documents.values()) {
        if (document === undefined || document.seq === document.firstSeq) continue
        const { seq, position, bytes } = document
        await db
          .updateTable('heads')
          .set({ seq, position, bytes })
          .where('document', '=', document.row.number)
          .execute()
        if (snapshotsPassed(document, seq) > snapshotsPassed(document, document.firstSeq)) {
          due.push(document.row.id)
        }
      }
      return due
    },
  }
}

async function openDocument(
  context: CommandContext,
  documentId: DocumentId,
): Promise<OpenDocument | undefined> {
  const row = await loadDocument(context, documentId)
  if (row === undefined) return undefined
  const head = await context.db
    .selectFrom('heads')
    .selectAll()
    .where('document', '=', row.number)
    .executeTakeFirstOrThrow()
  const authors = await context.db
    .selectFrom('authors')
    .select(['client', 'account_id'])
    .where('document', '=', row.number)
    .execute()
  return {
    row,
    authors: new Map(authors.map(({ client, account_id }) => [client, account_id])),
    firstSeq: head.seq,
    snapshotSeq: head.snapshot_seq,
    seq: head.seq,
    position: head.position,
    bytes: head.bytes,
  }
}

/** A snapshot that could not be made is tried again only when as many records have come again. */
const snapshotsPassed = ({ snapshotSeq }: OpenDocument, seq: number) =>
  Math.floor((seq - snapshotSeq) / snapshotEveryRecords)

const refuse = (reason: AppendRefusal): AppendUpdatesOutcome => ({ kind: 'refused', reason })

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
