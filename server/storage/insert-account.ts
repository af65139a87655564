import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'
import { aboutName, sealText } from './sealed-text.ts'

export interface AccountToInsert {
  readonly practiceId: string
  readonly name: string
  /** Normalised (`server/auth/sign-in-name.ts`). */
  readonly signInName: string
  readonly passwordHash: string
  readonly recoveryHash: string | null
}

export async function isSignInNameTaken(context: Context, signInName: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('sign_in_names')
    .select('account_id')
    .where('name_index', '=', signInNameIndex(context, signInName))
    .executeTakeFirst()
  return row !== undefined
}

/** Writes an account with its first sign-in name, which the caller found free in the same transaction. */
export async function insertAccount(context: Context, account: AccountToInsert): Promise<AccountId> {
  const { db, vault, at } = context
  const index = signInNameIndex(context, account.signInName)
  const id = ensureAccountId(newId())
  const sealed = (kind: 'account-name' | 'sign-in-name', rowId: string, text: string) =>
    sealText(vault, aboutName(account.practiceId, kind, rowId), text)
  await db
    .insertInto('accounts')
    .values({
      id,
      practice_id: account.practiceId,
      name_sealed: sealed('account-name', id, account.name),
      password_hash: account.passwordHash,
      recovery_hash: account.recoveryHash,
      drafts_sealed: 0,
      created_at: at,
    })
    .execute()
  await db
    .insertInto('sign_in_names')
    .values({
      name_index: index,
      account_id: id,
      name_sealed: sealed('sign-in-name', index, account.signInName),
    })
    .execute()
  return id
}

/** What a sign-in name is looked up by: a keyed digest, because the name itself is never stored in clear. */
export function signInNameIndex(context: Pick<Context, 'vault'>, signInName: string): string {
  return context.vault.blindIndex('sign-in-name', signInName)
}
