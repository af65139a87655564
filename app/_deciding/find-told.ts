import { findWaiting } from '#lib/deciding/waiting.ts'
import type { GoalDecided } from './decision.ts'

/** The other goals that a goal's page tells of: in whose place it is or that is in its own, and those that wait. */
export function findTold(
  decisions: readonly GoalDecided[],
  goalId: string,
  role: 'client' | 'clinician',
): readonly string[] {
  const decided = decisions.find((one) => one.goalId === goalId)
  return [
    decided?.replacedBy,
    decided?.replaces,
    ...(decided?.open ?? []).map(({ otherGoalId }) => otherGoalId),
    ...findWaiting(decisions, role).map((one) => one.goalId),
  ].flatMap((id) => (id === undefined ? [] : [id]))
}
