import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { insertInvitation } from '../insert-invitation.ts'
import { insertWorkspace } from '../insert-workspace.ts'
import type { Command } from '../named.ts'

export interface InviteClientInput {
  readonly sessionId: SessionId
  readonly clientName: string
  readonly tokenHash: string
}

/** Makes a workspace with its board, its plan and its clinician, and the invitation of the client it belongs to. */
export const inviteClient: Command<
  InviteClientInput,
  Result<{ readonly workspaceId: WorkspaceId; readonly expiresAt: Instant }, ToldRefusal>
> = {
  async run(context, { sessionId, clientName, tokenHash }) {
    const admitted = await admitToPractice(context, sessionId, 'invite-client')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    const clinicianId = viewer.accountId
    const workspaceId = await insertWorkspace(context, {
      practiceId,
      clinicianId,
      clientName,
      isPretend: false,
    })
    const expiresAt = await insertInvitation(context, {
      tokenHash,
      purpose: 'join-as-client',
      practiceId,
      workspaceId,
      accountId: null,
      createdBy: clinicianId,
    })
    return succeed({ workspaceId, expiresAt })
  },
}
