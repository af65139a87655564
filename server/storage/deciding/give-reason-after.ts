import type { GoalId } from '#lib/base/ids.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { Actor } from '#lib/deciding/decide.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { sealReason } from './decision-body.ts'

/**
 * Keeps why a goal was moved, said after it was done: by whoever moved it alone, where they have not said so yet. A
 * reason is written once. Answers whether it was.
 */
export async function giveReasonAfter(
  context: Context,
  board: DocumentRow,
  actor: Actor,
  {
    goalId,
    column,
    reason,
  }: { readonly goalId: GoalId; readonly column: GoalColumn; readonly reason: string | undefined },
): Promise<boolean> {
  if (reason === undefined) return false
  const { db } = context
  const place = await db
    .selectFrom('goal_columns')
    .select('moved_at')
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .where('column', '=', column)
    .where('moved_by', '=', actor.accountId)
    .where('by_both', '=', 0)
    .where('reason_sealed', 'is', null)
    .executeTakeFirst()
  if (place === undefined) return false
  const reason_sealed = sealReason(context, board, 'move', `${goalId}/${place.moved_at}`, reason)
  await db
    .updateTable('goal_columns')
    .set({ reason_sealed })
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .execute()
  await db
    .updateTable('goal_moves')
    .set({ reason_sealed })
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .where('moved_at', '=', place.moved_at)
    .where('reason_sealed', 'is', null)
    .execute()
  return true
}
