import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AccountId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import type { Command } from '../named.ts'

export interface EndMembershipInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly clinicianId: AccountId
}

/** The client ends a clinician's membership: at once, with every link that clinician made and left waiting. */
export const endMembership: Command<EndMembershipInput, Result<void, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, clinicianId }) {
    const { db, at } = context
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'end-membership')
    if (!admitted.ok) return admitted
    const ended = await db
      .updateTable('memberships')
      .set({ until_at: at })
      .where('scope', '=', 'workspace')
      .where('scope_id', '=', workspaceId)
      .where('account_id', '=', clinicianId)
      .where('role', '=', 'clinician')
      .where('until_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) return fail({ kind: 'not-found' })
    await db
      .updateTable('documents')
      .set((row) => ({ epoch: row('epoch', '+', 1) }))
      .where('workspace_id', '=', workspaceId)
      .execute()
    await db
      .updateTable('invitations')
      .set({ revoked_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('created_by', '=', clinicianId)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute()
    return succeed(undefined)
  },
}
