import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import type { Query } from '../named.ts'
import { ownMailIndex } from '../own-mail.ts'

/** The accounts that have this confirmed address, those that were confirmed last first. */
export const listMailAccounts: Query<{ readonly addressKey: string }, readonly AccountId[]> = {
  async run(context, { addressKey }) {
    const rows = await context.db
      .selectFrom('own_mails')
      .select('account_id')
      .where('address_index', '=', ownMailIndex(context, addressKey))
      .orderBy('confirmed_at', 'desc')
      .orderBy('account_id')
      .execute()
    return rows.map(({ account_id }) => ensureAccountId(account_id))
  },
}
