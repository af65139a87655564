import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'

/** Whoever comes back sooner was never away. */
const awayMs = 30 * 60_000

/** Keeps that somebody looks at the goals, for themselves alone, and answers when they were here the time before. */
export const noteBoardVisit: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<{ readonly before: Instant | undefined }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const { db, at } = context
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })
    const { accountId } = admitted.value
    const seen = await db
      .selectFrom('board_visits')
      .select(['before_at', 'seen_at'])
      .where('document', '=', board.number)
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    const isBack = seen !== undefined && at - seen.seen_at > awayMs
    const before = isBack ? seen.seen_at : (seen?.before_at ?? null)
    await db
      .insertInto('board_visits')
      .values({ document: board.number, account_id: accountId, before_at: before, seen_at: at })
      .onConflict((conflict) =>
        conflict.columns(['document', 'account_id']).doUpdateSet({ before_at: before, seen_at: at }),
      )
      .execute()
    return succeed({ before: before ?? undefined })
  },
}
