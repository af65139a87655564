import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import { signInNameIndex } from '../insert-account.ts'
import type { Query } from '../named.ts'

export interface SignInFound {
  /** The keyed digest of the name: stands for it in limits, whether or not anybody has it. */
  readonly index: string
  readonly account:
    | {
        readonly id: AccountId
        readonly passwordHash: string
        readonly recoveryHash: string | null
      }
    | undefined
}

/** Who signs in by a (normalised) name, with the hashes their secrets are checked against. */
export const findSignIn: Query<{ readonly signInName: string }, SignInFound> = {
  async run(context, { signInName }) {
    const index = signInNameIndex(context, signInName)
    const row = await context.db
      .selectFrom('sign_in_names')
      .innerJoin('accounts', 'accounts.id', 'sign_in_names.account_id')
      .select(['accounts.id', 'password_hash', 'recovery_hash'])
      .where('name_index', '=', index)
      .executeTakeFirst()
    const account = row && {
      id: ensureAccountId(row.id),
      passwordHash: row.password_hash,
      recoveryHash: row.recovery_hash,
    }
    return { index, account }
  },
}
