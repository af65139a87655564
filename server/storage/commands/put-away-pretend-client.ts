import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureAccountId, type AccountId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command, Context } from '../named.ts'

export interface PutAwayPretendClientInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  /** One that no password leads to. */
  readonly passwordHash: string
}

/**
 * Closes a pretend client's workspace for everybody, for good: memberships end, links stop working, and the client's
 * account, which belongs to nothing else, is nobody's to sign in to. What was written stays sealed in the log.
 */
export const putAwayPretendClient: Command<
  PutAwayPretendClientInput,
  Result<{ readonly accountIds: readonly AccountId[] }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, passwordHash }) {
    const { db } = context
    const viewer = await loadViewer(context, sessionId)
    const workspace = await db
      .selectFrom('workspaces')
      .select(['is_pretend', 'client_account_id'])
      .where('id', '=', workspaceId)
      .executeTakeFirst()
    const isPretend = workspace?.is_pretend === 1
    const decision = may(viewer, { on: 'putting-away', workspaceId, isPretend })
    if (!decision.allowed) return tellRefusal(decision.reason)
    const accountIds = await endMemberships(context, workspaceId)
    await db
      .updateTable('documents')
      .set((row) => ({ epoch: row('epoch', '+', 1) }))
      .where('workspace_id', '=', workspaceId)
      .execute()
    await db
      .updateTable('invitations')
      .set({ revoked_at: context.at })
      .where('workspace_id', '=', workspaceId)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute()
    if (workspace?.client_account_id) await closeAccount(context, workspace.client_account_id, passwordHash)
    return succeed({ accountIds })
  },
}

/** Everybody's here; answers with whose they were. */
async function endMemberships({ db, at }: Context, workspaceId: WorkspaceId): Promise<readonly AccountId[]> {
  const ended = await db
    .updateTable('memberships')
    .set({ until_at: at })
    .where('scope', '=', 'workspace')
    .where('scope_id', '=', workspaceId)
    .where('until_at', 'is', null)
    .returning('account_id')
    .execute()
  return ended.map((row) => ensureAccountId(row.account_id))
}

async function closeAccount({ db, at }: Context, accountId: string, passwordHash: string): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ password_hash: passwordHash, recovery_hash: null })
    .where('id', '=', accountId)
    .execute()
  for (const way of ['passkeys', 'own_mails', 'mail_links'] as const)
    await db.deleteFrom(way).where('account_id', '=', accountId).execute()
  await db
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}
