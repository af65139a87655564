import type { Selectable } from 'kysely'
import { may } from '#lib/access/may.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureAccountId,
  ensureDocumentId,
  ensureQuoteId,
  type AccountId,
  type DocumentId,
  type GoalId,
  type QuoteId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Quoted } from '#lib/quotes/quoted.ts'
import { admitToWorkspace, findAccess, type Person } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocuments, type DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'
import { describeSource, type QuoteSource } from '../quotes/describe-source.ts'
import { openQuote } from '../quotes/sealed-quote.ts'
import type { Schema } from '../schema.ts'

export interface QuoteRow {
  readonly id: QuoteId
  readonly addedBy: AccountId
  readonly addedAt: Instant
  readonly mayRemove: boolean
  /**
   * `quoted` from a text that is shared, `kept` by the client after it was, or without a word: `withdrawn`, or
   * `unreadable` where its record is damaged.
   */
  readonly shown:
    | { readonly as: 'quoted'; readonly words: Quoted; readonly source: QuoteSource }
    | { readonly as: 'kept'; readonly words: Quoted }
    | { readonly as: 'withdrawn' }
    | { readonly as: 'unreadable' }
}

/**
 * What a goal quotes, oldest first. Quoted words are given to whoever may read their source; to others they are
 * withdrawn. For another than the client each source, and the board, has its access line first.
 */
export const listQuotes: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId; readonly goalId: GoalId },
  Result<readonly QuoteRow[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    if (boardId === undefined) return fail({ kind: 'not-found' })
    const rows = await context.db
      .selectFrom('quotes')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('goal_id', '=', goalId)
      .where('state', '<>', 'removed')
      .orderBy('added_at')
      .orderBy('id')
      .execute()
    const sources = await loadDocuments(
      context,
      rows.map((row) => ensureDocumentId(row.source_id)),
    )
    const home = { viewer: admitted.value, workspaceId, boardId, sources }
    const quotes: QuoteRow[] = []
    for (const row of rows) quotes.push(await describe(context, home, row))
    await noteReading(context, home, quotes)
    return succeed(quotes)
  },
}

interface Home {
  readonly viewer: Person
  readonly workspaceId: WorkspaceId
  readonly boardId: DocumentId
  readonly sources: ReadonlyMap<DocumentId, DocumentRow>
}

async function describe(context: Context, home: Home, row: Selectable<Schema['quotes']>): Promise<QuoteRow> {
  const id = ensureQuoteId(row.id)
  const addedBy = ensureAccountId(row.added_by)
  const { viewer, workspaceId } = home
  const mayRemove = may(viewer, { on: 'removing-quote', workspaceId, addedBy }).allowed
  return { id, addedBy, addedAt: row.added_at, mayRemove, shown: await show(context, home, id, row) }
}

async function show(
  context: Context,
  { viewer, workspaceId, boardId, sources }: Home,
  id: QuoteId,
  row: Selectable<Schema['quotes']>,
): Promise<QuoteRow['shown']> {
  if (row.state === 'kept') {
    const words = openQuote(context, { id: boardId, workspaceId, kind: 'board' }, id, row.words_sealed)
    return words === undefined ? { as: 'unreadable' } : { as: 'kept', words }
  }
  const source = sources.get(ensureDocumentId(row.source_id))
  if (row.state !== 'quoted' || source === undefined || source.sharedAt === null) return { as: 'withdrawn' }
  if (findAccess(viewer, source.facts) === undefined) return { as: 'withdrawn' }
  const words = openQuote(context, { id: source.id, ...source.facts }, id, row.words_sealed)
  if (words === undefined) return { as: 'unreadable' }
  return { as: 'quoted', words, source: await describeSource(context, source, source.sharedAt) }
}

async function noteReading(context: Context, home: Home, quotes: readonly QuoteRow[]): Promise<void> {
  const { viewer, workspaceId, boardId } = home
  const read = quotes.flatMap(({ shown }) => (shown.as === 'quoted' ? [shown.source.documentId] : []))
  for (const documentId of new Set(read)) {
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId, what: 'quoted' })
  }
  if (!quotes.some(({ shown }) => shown.as === 'kept')) return
  await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: boardId, what: 'read' })
}
