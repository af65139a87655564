import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AccountId, DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import { loadDocument } from '../load-document.ts'
import type { Command, Context } from '../named.ts'

export interface MoveGoalInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly column: GoalColumn
}

/** Puts a goal in a column, and keeps who and when. Whether the board has such a goal, the caller has seen. */
export const moveGoal: Command<
  MoveGoalInput,
  Result<{ readonly documentId: DocumentId; readonly changed: boolean }, ToldRefusal | NoRoom>
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
    const isStopped = stops(column) && !stops(from)
    const noRoom = isStopped ? undefined : await findNoRoomToMove(context, board.number, moved.moved_by)
    if (noRoom !== undefined) return fail(noRoom)
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

/** Resting or closing a goal needs no room: nobody is held back from stopping. To stop it again it has to begin first. */
const stops = (column: string) => column === 'on-hold' || column === 'cancelled'

async function findNoRoomToMove(
  { db, at }: Context,
  board: number,
  by: AccountId,
): Promise<NoRoom | undefined> {
  const moves = await db
    .selectFrom('goal_moves')
    .select(countAdded('moved_at', at))
    .where('document', '=', board)
    .where('moved_by', '=', by)
    .executeTakeFirstOrThrow()
  return findNoRoom('goalMoves', moves)
}
