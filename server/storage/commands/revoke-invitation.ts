import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { revokeInvitations } from '../insert-invitation.ts'
import type { Command } from '../named.ts'

/** Takes a client's invitation back. Without effect when none waits. */
export const revokeInvitation: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<void, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'invite')
    if (!admitted.ok) return admitted
    await revokeInvitations(context, { workspaceId, accountId: null }, 'join-as-client')
    return succeed(undefined)
  },
}
