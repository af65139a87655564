import type { AccountId } from '#lib/base/ids.ts'
import { takeMailLinksBack } from './mail-links.ts'
import type { Context } from './named.ts'

/**
 * Takes back every link back in to an account that waits to be used, in a mailbox or from the practice. Whoever has
 * set a password needs none of them, and whoever found one must not set another.
 */
export async function takeWaysBackIn(context: Context, accountId: AccountId): Promise<void> {
  await takeMailLinksBack(context, accountId, ['get-back-in'])
  await context.db
    .updateTable('invitations')
    .set({ revoked_at: context.at })
    .where('account_id', '=', accountId)
    .where('purpose', '=', 'get-back-in')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}
