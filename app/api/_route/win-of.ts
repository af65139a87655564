import { parseNoticingId, parseWorkspaceId } from '#lib/base/ids.ts'
import { both } from './guarded-route.ts'

/** The workspace and the win that a path names. */
export const winOf = ({ workspaceId, winId }: { workspaceId: string; winId: string }) =>
  both(parseWorkspaceId(workspaceId), parseNoticingId(winId))
