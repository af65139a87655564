import {
  parseGoalId,
  parseQuoteId,
  parseWorkspaceId,
  type GoalId,
  type IdFailure,
  type QuoteId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { both } from './guarded-route.ts'

interface GoalParams {
  readonly workspaceId: string
  readonly goalId: string
}

/** The goal of a workspace that a path names. */
export const goalOf = ({
  workspaceId,
  goalId,
}: GoalParams): Result<readonly [WorkspaceId, GoalId], IdFailure> =>
  both(parseWorkspaceId(workspaceId), parseGoalId(goalId))

/** The quote of a goal that a path names. */
export function quoteOf({
  quoteId,
  ...goal
}: GoalParams & { readonly quoteId: string }): Result<readonly [WorkspaceId, GoalId, QuoteId], IdFailure> {
  const found = both(goalOf(goal), parseQuoteId(quoteId))
  return found.ok ? succeed([...found.value[0], found.value[1]]) : found
}
