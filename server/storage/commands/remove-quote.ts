import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureAccountId,
  type DocumentId,
  type GoalId,
  type QuoteId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Command } from '../named.ts'

export interface RemoveQuoteInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly quoteId: QuoteId
}

/** Takes a quote off its goal for everybody: its words are wiped, and that there was one is kept for counting. */
export const removeQuote: Command<RemoveQuoteInput, Result<{ readonly boardId: DocumentId }, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, goalId, quoteId }) {
    const inside = await admitToWorkspace(context, sessionId, workspaceId, 'quote')
    if (!inside.ok) return inside
    const row = await context.db
      .selectFrom('quotes')
      .select('added_by')
      .where('id', '=', quoteId)
      .where('workspace_id', '=', workspaceId)
      .where('goal_id', '=', goalId)
      .where('state', '<>', 'removed')
      .executeTakeFirst()
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    if (row === undefined || boardId === undefined) return fail({ kind: 'not-found' })
    const addedBy = ensureAccountId(row.added_by)
    const decision = may(inside.value, { on: 'removing-quote', workspaceId, addedBy })
    if (!decision.allowed) return tellRefusal(decision.reason)
    await context.db
      .updateTable('quotes')
      .set({
        state: 'removed',
        words_sealed: null,
        ended_by: inside.value.accountId,
        ended_at: context.at,
      })
      .where('id', '=', quoteId)
      .execute()
    return succeed({ boardId })
  },
}
