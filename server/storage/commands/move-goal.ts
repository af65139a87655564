import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AccountId, DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { decide, type DecideRefusal } from '#lib/deciding/decide.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import { giveReasonAfter } from '../deciding/give-reason-after.ts'
import { loadGoalNow } from '../deciding/load-goal-now.ts'
import { writeOutcome } from '../deciding/write-outcome.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { Command, Context } from '../named.ts'

export interface MoveGoalInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly column: GoalColumn
  readonly reason?: string | undefined
  /** The board has no such goal: one that is worked on can be stopped all the same, and no other moves. */
  readonly isGone?: boolean
  /** Refused if it was moved since: `not-possible-here`. */
  readonly unlessMovedAfter?: Instant | undefined
}

/**
 * Puts a goal in a column at once, where one side may alone, and keeps who, when and why. Whatever was suggested for
 * it is settled. Whoever moved it alone may say why afterwards, by asking for the same once more. Whether the board has such a
 * goal, the caller has seen.
 */
export const moveGoal: Command<
  MoveGoalInput,
  Result<
    { readonly documentId: DocumentId; readonly changed: boolean },
    ToldRefusal | NoRoom | DecideRefusal | { readonly kind: 'goal-unknown' }
  >
> = {
  async run(context, { sessionId, workspaceId, goalId, column, reason, isGone, unlessMovedAfter }) {
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const goal = await loadGoalNow(context, board, { goalId, content: {}, hash: '', missing: undefined })
    if (isGone === true && goal.column !== 'active') return fail({ kind: 'goal-unknown' })
    if (
      unlessMovedAfter !== undefined &&
      (await wasMovedAfter(context, board.number, goalId, unlessMovedAfter))
    )
      return fail({ kind: 'not-possible-here' })
    const decided = decide(goal, actor, { act: 'move', to: column })
    if (!decided.ok) return decided
    if (decided.value.isSo) {
      const changed = await giveReasonAfter(context, board, actor, { goalId, column, reason })
      return succeed({ documentId: board.id, changed })
    }
    // Whatever is worked on can be stopped, however much was done that day.
    const isStopped = goal.column === 'active' || decided.value.moves.length === 0
    const noRoom = isStopped ? undefined : await findNoRoomToMove(context, board.number, actor.accountId)
    if (noRoom !== undefined) return fail(noRoom)
    await writeOutcome(context, board, actor, decided.value, reason)
    return succeed({ documentId: board.id, changed: true })
  },
}

async function wasMovedAfter(
  { db }: Context,
  board: number,
  goalId: GoalId,
  moment: Instant,
): Promise<boolean> {
  const moved = await db
    .selectFrom('goal_moves')
    .select('moved_at')
    .where('document', '=', board)
    .where('goal_id', '=', goalId)
    .where('moved_at', '>', moment)
    .limit(1)
    .executeTakeFirst()
  return moved !== undefined
}

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
