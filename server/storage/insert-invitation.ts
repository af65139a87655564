import type { AccountId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { invitationLifeMs } from './find-live-invitation.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'

/** What a link is for: a client's workspace, or the account of somebody who works for the practice. */
export type InvitationMatter =
  | {
      readonly workspaceId: WorkspaceId
      /** Whose account a way back in is for. */
      readonly accountId: AccountId | null
    }
  | { readonly workspaceId: null; readonly accountId: AccountId }

export type InvitationToInsert = InvitationMatter & {
  readonly tokenHash: string
  readonly purpose: 'join-as-client' | 'get-back-in'
  readonly practiceId: string
  readonly createdBy: AccountId
}

/** Writes an invitation and takes back every earlier one for the same thing. Answers when it expires. */
export async function insertInvitation(context: Context, invitation: InvitationToInsert): Promise<Instant> {
  const expiresAt = context.at + invitationLifeMs
  await revokeInvitations(context, invitation, invitation.purpose)
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

/** Takes back whatever links of one purpose still wait for one thing. */
export async function revokeInvitations(
  context: Context,
  matter: InvitationMatter,
  purpose: InvitationToInsert['purpose'],
): Promise<void> {
  const waiting = context.db
    .updateTable('invitations')
    .set({ revoked_at: context.at })
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
  await (
    matter.workspaceId === null
      ? waiting.where('workspace_id', 'is', null).where('account_id', '=', matter.accountId)
      : waiting.where('workspace_id', '=', matter.workspaceId)
  ).execute()
}
