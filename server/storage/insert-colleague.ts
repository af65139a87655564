import type { PracticeRole } from '#lib/access/viewer.ts'
import type { AccountId } from '#lib/base/ids.ts'
import { insertAccount, type AccountToInsert } from './insert-account.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'

/** Writes the account of somebody who works for a practice, with their part there. It opens nobody's workspace. */
export async function insertColleague(
  context: Context,
  account: Omit<AccountToInsert, 'recoveryHash'>,
  roles: readonly PracticeRole[],
  givenBy: AccountId,
): Promise<AccountId> {
  const accountId = await insertAccount(context, { ...account, recoveryHash: null })
  for (const role of new Set(roles)) {
    await context.db
      .insertInto('memberships')
      .values({
        id: newId(),
        account_id: accountId,
        scope: 'practice',
        scope_id: account.practiceId,
        role,
        from_at: context.at,
        until_at: null,
        given_by: givenBy,
      })
      .execute()
  }
  return accountId
}
