import type { Context } from './named.ts'
import { aboutName, openText } from './sealed-text.ts'

/** The name of a person as others see it; '' when it cannot be opened. */
async function readPersonName(context: Context, accountId: string): Promise<string> {
  const account = await context.db
    .selectFrom('accounts')
    .select(['practice_id', 'name_sealed'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (account === undefined) return ''
  const about = aboutName(account.practice_id, 'account-name', accountId)
  return openText(context.vault, about, account.name_sealed) ?? ''
}

/** Reads each name once. */
export function createNameReader(context: Context): (accountId: string) => Promise<string> {
  const names = new Map<string, Promise<string>>()
  return (accountId) => {
    const name = names.get(accountId) ?? readPersonName(context, accountId)
    names.set(accountId, name)
    return name
  }
}
