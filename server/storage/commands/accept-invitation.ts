import { ensureWorkspaceId, type AccountId, type WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findLiveInvitation, useInvitationUp } from '../find-live-invitation.ts'
import { isSignInNameTaken } from '../insert-account.ts'
import { insertClient } from '../insert-client.ts'
import type { Command } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface AcceptInvitationInput {
  readonly tokenHash: string
  readonly signInName: string
  readonly passwordHash: string
  readonly recoveryHash: string
}

/** Uses an invitation up, once: the client's account, sign-in name and membership, all or none of them. */
export const acceptInvitation: Command<
  AcceptInvitationInput,
  Result<
    { readonly accountId: AccountId; readonly workspaceId: WorkspaceId },
    { readonly kind: 'link-not-valid' | 'name-taken' }
  >
> = {
  async run(context, input) {
    const { db, vault } = context
    const invitation = await findLiveInvitation(context, input.tokenHash, 'join-as-client')
    if (invitation === undefined) return fail({ kind: 'link-not-valid' })
    const workspace = await db
      .selectFrom('workspaces')
      .selectAll()
      .where('id', '=', invitation.workspace_id)
      .where('client_account_id', 'is', null)
      .executeTakeFirst()
    if (workspace === undefined) return fail({ kind: 'link-not-valid' })
    if (await isSignInNameTaken(context, input.signInName)) return fail({ kind: 'name-taken' })
    if (!(await useInvitationUp(context, invitation.id))) return fail({ kind: 'link-not-valid' })

    const practiceId = workspace.practice_id
    const workspaceId = ensureWorkspaceId(workspace.id)
    const about = aboutName(practiceId, 'client-name', workspaceId)
    const name = openText(vault, about, workspace.client_name_sealed)
    if (name === undefined) throw new Error('cannot open a client name')
    const givenBy = invitation.created_by
    const accountId = await insertClient(context, { ...input, practiceId, name, workspaceId, givenBy })
    return succeed({ accountId, workspaceId })
  },
}
