import type { AccountId, SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'
import { takeWaysBackIn } from '../take-ways-back-in.ts'

export interface ChangePasswordInput {
  readonly sessionId: SessionId
  /** The hash the current password was checked against: it must still be the account's. */
  readonly currentHash: string
  readonly nextHash: string
}

/**
 * Sets a new password and ends every other session of the person; ways back in that wait stop working. Their present
 * password was right, so this session shows who they are. A session whose drafts are sealed may not: a device that is
 * signed in already is its owner's other way to their drafts.
 */
export const changePassword: Command<
  ChangePasswordInput,
  Result<{ readonly accountId: AccountId }, ToldRefusal | { readonly kind: 'wrong-password' }>
> = {
  async run(context, { sessionId, currentHash, nextHash }) {
    const { db, at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
    const { accountId } = viewer
    const update = await db
      .updateTable('accounts')
      .set({ password_hash: nextHash })
      .where('id', '=', accountId)
      .where('password_hash', '=', currentHash)
      .executeTakeFirst()
    if (update.numUpdatedRows !== 1n) return fail({ kind: 'wrong-password' })
    await takeWaysBackIn(context, accountId)
    await db.updateTable('sessions').set({ proved_at: at }).where('id', '=', sessionId).execute()
    await db
      .updateTable('sessions')
      .set({ ended_at: at })
      .where('account_id', '=', accountId)
      .where('id', '!=', sessionId)
      .where('ended_at', 'is', null)
      .execute()
    return succeed({ accountId })
  },
}
