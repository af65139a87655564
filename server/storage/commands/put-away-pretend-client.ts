import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AccountId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { endAccess } from '../end-access.ts'
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
    const accountIds = await endAccess(context, { workspaceId, whose: 'everybody' })
    if (workspace?.client_account_id) await closeAccount(context, workspace.client_account_id, passwordHash)
    return succeed({ accountIds })
  },
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
