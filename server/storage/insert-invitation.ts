import type { AccountId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { invitationLifeMs } from './find-live-invitation.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'

export interface InvitationToInsert {
  readonly tokenHash: string
  readonly purpose: 'join-as-client' | 'get-back-in'
  readonly practiceId: string
  readonly workspaceId: WorkspaceId
  /** Whose account a way back in is for. */
  readonly accountId: AccountId | null
  readonly createdBy: AccountId
}

/** Writes an invitation and takes back every earlier one for the same thing. Answers when it expires. */
export async function insertInvitation(context: Context, invitation: InvitationToInsert): Promise<Instant> {
  const expiresAt = context.at + invitationLifeMs
  await revokeInvitations(context, invitation.workspaceId, invitation.purpose)
  await context.db
    .insertInto('invitations')
    .values({
      id: newId(),
      token_hash: invitation.tokenHash,
      purpose: invitation.purpose,
      practice_id: invitation.practiceId,
      workspace_id: invitation.workspaceId,
      account_id: invitation.accountId,
      created_by: invitation.createdBy,
      created_at: context.at,
      expires_at: expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return expiresAt
}

/** Takes back whatever links of one purpose still wait in a workspace. */
export async function revokeInvitations(
  context: Context,
  workspaceId: WorkspaceId,
  purpose: InvitationToInsert['purpose'],
): Promise<void> {
  await context.db
    .updateTable('invitations')
    .set({ revoked_at: context.at })
    .where('workspace_id', '=', workspaceId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}
