import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import { aboutName, openText } from './sealed-text.ts'
import { takeWaysBackIn } from './take-ways-back-in.ts'

export interface LetBackIn {
  readonly accountId: AccountId
  readonly signInName: string
}

export interface PasswordByLink {
  readonly passwordHash: string
  /** Whether sessions begun from now on open no drafts, until the card is shown. */
  readonly sealsDrafts: boolean
}

/**
 * A new password for whom a link was made, and the name they sign in by. Other ways back in that wait stop
 * working. Sessions that are open stay as they are: a device that is signed in is its owner's own.
 */
export async function setPasswordByLink(
  context: Context,
  account: string,
  { passwordHash, sealsDrafts }: PasswordByLink,
): Promise<LetBackIn | undefined> {
  const { db, vault } = context
  const name = await db
    .selectFrom('sign_in_names')
    .innerJoin('accounts', 'accounts.id', 'sign_in_names.account_id')
    .select(['accounts.id', 'practice_id', 'name_index', 'sign_in_names.name_sealed'])
    .where('accounts.id', '=', account)
    .executeTakeFirst()
  if (name === undefined) return undefined
  const accountId = ensureAccountId(name.id)
  await takeWaysBackIn(context, accountId)
  await db
    .updateTable('accounts')
    .set({ password_hash: passwordHash, drafts_sealed: sealsDrafts ? 1 : 0 })
    .where('id', '=', accountId)
    .execute()
  const about = aboutName(name.practice_id, 'sign-in-name', name.name_index)
  const signInName = openText(vault, about, name.name_sealed)
  if (signInName === undefined) throw new Error('cannot open a sign-in name')
  return { accountId, signInName }
}
