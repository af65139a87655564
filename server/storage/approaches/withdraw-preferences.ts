import type { ApproachCardId, GoalId } from '#lib/base/ids.ts'
import type { Actor } from '#lib/deciding/decide.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** Takes back all that this person ever released of one card; how many that were. */
export async function withdrawPreferences(
  { db, at }: Context,
  board: DocumentRow,
  { accountId }: Actor,
  goalId: GoalId,
  cardId: ApproachCardId,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('approach_preferences')
    .set({ withdrawn_at: at })
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .where('card_id', '=', cardId)
    .where('made_by', '=', accountId)
    .where('released_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
