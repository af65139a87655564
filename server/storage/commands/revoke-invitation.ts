import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { revokeInvitations } from '../insert-invitation.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'

/** Takes a client's invitation back. Without effect when none waits. */
export const revokeInvitation: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<void, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const viewer = await loadViewer(context, sessionId)
    const decision = may(viewer, { on: 'workspace', action: 'invite', workspaceId })
    if (!decision.allowed) return tellRefusal(decision.reason)
    await revokeInvitations(context, workspaceId, 'join-as-client')
    return succeed(undefined)
  },
}
