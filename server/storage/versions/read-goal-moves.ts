import { ensureAccountId, parseGoalId } from '#lib/base/ids.ts'
import { goalColumns } from '#lib/board/goal-column.ts'
import type { GoalMove } from '#lib/versions/goal-moves.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** Every move of a board's goals, in the order in which they were written. */
export async function readGoalMoves({ db }: Context, document: DocumentRow): Promise<readonly GoalMove[]> {
  const rows = await db
    .selectFrom('goal_moves')
    .select(['goal_id', 'to_column', 'moved_by', 'moved_at', 'by_both'])
    .where('document', '=', document.number)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ goal_id, to_column, moved_by, moved_at, by_both }): readonly GoalMove[] => {
    const goalId = parseGoalId(goal_id)
    const to = goalColumns.find((known) => known === to_column)
    if (!goalId.ok || to === undefined) return []
    const by = ensureAccountId(moved_by)
    return [{ goalId: goalId.value, to, by, byBoth: by_both === 1, at: moved_at }]
  })
}
