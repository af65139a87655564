import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { insertInvitation } from '../insert-invitation.ts'
import type { Command } from '../named.ts'

export interface RenewInvitationInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly tokenHash: string
}

/** A new link for a client who has not joined yet; the earlier one stops working. */
export const renewInvitation: Command<
  RenewInvitationInput,
  Result<{ readonly expiresAt: Instant }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, tokenHash }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'invite')
    if (!admitted.ok) return admitted
    const { accountId: createdBy } = admitted.value
    const workspace = await context.db
      .selectFrom('workspaces')
      .select(['practice_id', 'client_account_id'])
      .where('id', '=', workspaceId)
      .executeTakeFirst()
    if (workspace === undefined || workspace.client_account_id !== null) return fail({ kind: 'not-found' })
    const expiresAt = await insertInvitation(context, {
      tokenHash,
      purpose: 'join-as-client',
      practiceId: workspace.practice_id,
      workspaceId,
      accountId: null,
      createdBy,
    })
    return succeed({ expiresAt })
  },
}
