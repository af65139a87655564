import type { AccountId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { insertSession } from '../insert-session.ts'
import type { Command } from '../named.ts'

export interface StartSessionInput {
  readonly accountId: AccountId
  /** The hash the password was checked against: it must still be the account's. */
  readonly passwordHash: string
  readonly device: string
}

/** Signs a person in after their password was right. Drafts open only if the account's are not sealed. */
export const startSession: Command<
  StartSessionInput,
  Result<
    { readonly sessionId: SessionId; readonly name: string },
    { readonly kind: 'wrong-name-or-password' }
  >
> = {
  async run(context, input) {
    const account = await context.db
      .selectFrom('accounts')
      .select(['id', 'practice_id', 'name_sealed', 'drafts_sealed'])
      .where('id', '=', input.accountId)
      .where('password_hash', '=', input.passwordHash)
      .executeTakeFirst()
    if (account === undefined) return fail({ kind: 'wrong-name-or-password' })
    const drafts = account.drafts_sealed === 0 ? 'open' : 'sealed'
    return succeed(await insertSession(context, account, drafts, input.device))
  },
}
