import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'

export interface MoveGoalInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly column: GoalColumn
}

/** Puts a goal in a column, and keeps who and when. Whether the board has such a goal, the caller has seen. */
export const moveGoal: Command<
  MoveGoalInput,
  Result<{ readonly documentId: DocumentId; readonly changed: boolean }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId, column }) {
    const { db, at } = context
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'move-goal')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })

    const place = await db
      .selectFrom('goal_columns')
      .select('column')
      .where('document', '=', board.number)
      .where('goal_id', '=', goalId)
      .executeTakeFirst()
    const from = place?.column ?? 'proposed'
    if (from === column) return succeed({ documentId: board.id, changed: false })
    const moved = { moved_by: admitted.value.accountId, moved_at: at }
    await db
      .insertInto('goal_columns')
      .values({ document: board.number, goal_id: goalId, column, ...moved })
      .onConflict((conflict) => conflict.columns(['document', 'goal_id']).doUpdateSet({ column, ...moved }))
      .execute()
    await db
      .insertInto('goal_moves')
      .values({ document: board.number, goal_id: goalId, from_column: from, to_column: column, ...moved })
      .execute()
    return succeed({ documentId: board.id, changed: true })
  },
}
