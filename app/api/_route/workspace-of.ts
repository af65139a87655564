import { parseWorkspaceId, type IdFailure, type WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'

/** The workspace a path names. */
export const workspaceOf = (params: { workspaceId: string }): Result<WorkspaceId, IdFailure> =>
  parseWorkspaceId(params.workspaceId)
