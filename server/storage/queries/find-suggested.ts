import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  parseGoalId,
  type GoalId,
  type SessionId,
  type SuggestionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import type { Query } from '../named.ts'

/** Which goals a suggestion is about, for whoever may answer it. Tells none of its words. */
export const findSuggested: Query<
  {
    readonly sessionId: SessionId
    readonly workspaceId: WorkspaceId
    readonly suggestionId: SuggestionId
  },
  Result<{ readonly goalId: GoalId; readonly otherGoalId: GoalId | undefined }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, suggestionId }) {
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const row = await context.db
      .selectFrom('suggestions')
      .select(['goal_id', 'other_goal_id'])
      .where('document', '=', entered.value.board.number)
      .where('id', '=', suggestionId)
      .executeTakeFirst()
    const goalId = row === undefined ? undefined : parseGoalId(row.goal_id)
    if (row === undefined || goalId?.ok !== true) return fail({ kind: 'not-found' })
    const other = row.other_goal_id === null ? undefined : parseGoalId(row.other_goal_id)
    return succeed({ goalId: goalId.value, otherGoalId: other?.ok === true ? other.value : undefined })
  },
}
