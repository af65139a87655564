import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AccountId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { endAccess } from '../end-access.ts'
import type { Command } from '../named.ts'

export interface EndMembershipInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly clinicianId: AccountId
}

/** The client ends a clinician's membership: at once, with every link that clinician made and left waiting. */
export const endMembership: Command<EndMembershipInput, Result<void, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, clinicianId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'end-membership')
    if (!admitted.ok) return admitted
    const ended = await endAccess(context, { workspaceId, whose: clinicianId })
    return ended.length === 0 ? fail({ kind: 'not-found' }) : succeed(undefined)
  },
}
