import { ensureSessionId, type AccountId, type SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'
import { aboutName, openText, sealText } from '../sealed-text.ts'

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
  async run({ db, vault, at }, input) {
    const account = await db
      .selectFrom('accounts')
      .select(['practice_id', 'name_sealed', 'drafts_sealed'])
      .where('id', '=', input.accountId)
      .where('password_hash', '=', input.passwordHash)
      .executeTakeFirst()
    if (account === undefined) return fail({ kind: 'wrong-name-or-password' })
    const sessionId = ensureSessionId(newId())
    const practiceId = account.practice_id
    await db
      .insertInto('sessions')
      .values({
        id: sessionId,
        account_id: input.accountId,
        second_account_id: null,
        created_at: at,
        last_input_at: at,
        drafts: account.drafts_sealed === 0 ? 'open' : 'sealed',
        device_sealed: sealText(vault, aboutName(practiceId, 'device', sessionId), input.device),
        ended_at: null,
      })
      .execute()
    const name = openText(vault, aboutName(practiceId, 'account-name', input.accountId), account.name_sealed)
    return succeed({ sessionId, name: name ?? '' })
  },
}
