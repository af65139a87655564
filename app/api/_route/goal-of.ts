import { parseGoalId, parseWorkspaceId } from '#lib/base/ids.ts'
import { both } from './guarded-route.ts'

/** The workspace and the goal that a path names. */
export const goalOf = ({ workspaceId, goalId }: { workspaceId: string; goalId: string }) =>
  both(parseWorkspaceId(workspaceId), parseGoalId(goalId))
