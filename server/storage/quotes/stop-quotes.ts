import { ensureQuoteId, type AccountId } from '#lib/base/ids.ts'
import { findDocumentId } from '../document-target.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { openQuote, sealQuote } from './sealed-quote.ts'

/**
 * What becomes of a text's quotes when it stops being shared. `keep`: their words are the goal's own from now on,
 * under the board's key. `take-back`: they are wiped, and the goal says "withdrawn" without a word.
 */
export type QuotesChoice = 'keep' | 'take-back'

/** Does it, in the command that stops the sharing. Answers whether there was any. */
export async function stopQuotes(
  context: Context,
  source: DocumentRow,
  choice: QuotesChoice,
  by: AccountId,
): Promise<boolean> {
  const { db, at } = context
  const { workspaceId, kind } = source.facts
  const rows = await db
    .selectFrom('quotes')
    .select(['id', 'words_sealed'])
    .where('source_id', '=', source.id)
    .where('state', '=', 'quoted')
    .execute()
  const boardId = await findDocumentId(context, { of: 'board', workspaceId })
  for (const row of rows) {
    const id = ensureQuoteId(row.id)
    const quoted = openQuote(context, { id: source.id, workspaceId, kind }, id, row.words_sealed)
    const board = { id: boardId ?? source.id, workspaceId, kind: 'board' } as const
    // One that cannot be opened has no words to keep.
    const isKept = choice === 'keep' && quoted !== undefined && boardId !== undefined
    await db
      .updateTable('quotes')
      .set({
        state: isKept ? 'kept' : 'withdrawn',
        words_sealed: isKept ? sealQuote(context, board, id, quoted) : null,
        ended_by: by,
        ended_at: at,
      })
      .where('id', '=', id)
      .execute()
  }
  return rows.length > 0
}
