import { ensureAccountId, type AccountId, type SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { insertSession } from '../insert-session.ts'
import type { Command } from '../named.ts'

export interface StartPasskeySessionInput {
  readonly credentialId: string
  /** As the authenticator counts now; must be above what it was, unless it has never counted. */
  readonly counter: number
  readonly device: string
}

/**
 * Signs a person in after their authenticator's signature was right. A passkey is its owner's own, so drafts
 * open in this session, whoever set the password.
 */
export const startPasskeySession: Command<
  StartPasskeySessionInput,
  Result<
    { readonly sessionId: SessionId; readonly accountId: AccountId; readonly name: string },
    { readonly kind: 'passkey-not-known' }
  >
> = {
  async run(context, { credentialId, counter, device }) {
    const { db, at } = context
    const passkey = await db
      .selectFrom('passkeys')
      .innerJoin('accounts', 'accounts.id', 'passkeys.account_id')
      .select(['accounts.id', 'practice_id', 'name_sealed', 'counter'])
      .where('credential_id', '=', credentialId)
      .executeTakeFirst()
    const counts = counter > 0 || (passkey?.counter ?? 0) > 0
    if (passkey === undefined || (counts && counter <= passkey.counter))
      return fail({ kind: 'passkey-not-known' })
    await db
      .updateTable('passkeys')
      .set({ counter, used_at: at })
      .where('credential_id', '=', credentialId)
      .execute()
    const accountId = ensureAccountId(passkey.id)
    return succeed({ accountId, ...(await insertSession(context, passkey, 'open', device)) })
  },
}
