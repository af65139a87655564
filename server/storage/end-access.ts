import { ensureAccountId, type AccountId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'

/** Whose access to a workspace ends: one clinician's, or everybody's. */
export interface EndingAccess {
  readonly workspaceId: WorkspaceId
  readonly whose: AccountId | 'everybody'
}

/**
 * Ends memberships, with every link that was made by those people and not used yet. Each document's epoch rises, so
 * that what was decided before is asked again. Answers with whose memberships ended; where there were none, nothing
 * is changed.
 */
export async function endAccess(context: Context, ending: EndingAccess): Promise<readonly AccountId[]> {
  const ended = await endMemberships(context, ending)
  if (ended.length === 0) return ended
  await context.db
    .updateTable('documents')
    .set((row) => ({ epoch: row('epoch', '+', 1) }))
    .where('workspace_id', '=', ending.workspaceId)
    .execute()
  await revokeLinks(context, ending)
  return ended
}

async function endMemberships(
  { db, at }: Context,
  { workspaceId, whose }: EndingAccess,
): Promise<readonly AccountId[]> {
  const live = db
    .updateTable('memberships')
    .set({ until_at: at })
    .where('scope', '=', 'workspace')
    .where('scope_id', '=', workspaceId)
    .where('until_at', 'is', null)
  const theirs =
    whose === 'everybody' ? live : live.where('account_id', '=', whose).where('role', '=', 'clinician')
  const ended = await theirs.returning('account_id').execute()
  return ended.map((row) => ensureAccountId(row.account_id))
}

async function revokeLinks({ db, at }: Context, { workspaceId, whose }: EndingAccess): Promise<void> {
  const waiting = db
    .updateTable('invitations')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
  await (whose === 'everybody' ? waiting : waiting.where('created_by', '=', whose)).execute()
}
