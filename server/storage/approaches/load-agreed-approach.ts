import type { GoalId } from '#lib/base/ids.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** The approach that was agreed for a goal last, and how it was stopped if it was. */
export async function loadAgreedApproach({ db }: Context, board: DocumentRow, goalId: GoalId) {
  const agreed = await db
    .selectFrom('goal_agreements')
    .innerJoin('suggestions', 'suggestions.number', 'goal_agreements.suggestion')
    .innerJoin('suggestion_ends', 'suggestion_ends.suggestion', 'suggestions.number')
    .selectAll('suggestions')
    .select(['ended_by', 'ended_at'])
    .where('goal_agreements.document', '=', board.number)
    .where('goal_agreements.goal_id', '=', goalId)
    .where('about', '=', 'approach')
    .executeTakeFirst()
  if (agreed === undefined) return undefined
  const stop = await db
    .selectFrom('approach_stops')
    .selectAll()
    .where('suggestion', '=', agreed.number)
    .executeTakeFirst()
  return { agreed, stop }
}
