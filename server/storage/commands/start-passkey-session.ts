import { ensureAccountId, type AccountId, type SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { insertSession } from '../insert-session.ts'
import type { Command } from '../named.ts'
import { usePasskey, type UsedPasskey } from '../use-passkey.ts'

/**
 * Signs a person in after their authenticator's signature was right. A passkey is its owner's own, so drafts
 * open in this session, whoever set the password.
 */
export const startPasskeySession: Command<
  UsedPasskey & { readonly device: string },
  Result<
    { readonly sessionId: SessionId; readonly accountId: AccountId; readonly name: string },
    { readonly kind: 'passkey-not-known' }
  >
> = {
  async run(context, { device, ...used }) {
    const account = await usePasskey(context, used)
    if (account === undefined) return fail({ kind: 'passkey-not-known' })
    const started = await insertSession(context, account, 'open', device, used.credentialId)
    return succeed({ accountId: ensureAccountId(account.id), ...started })
  },
}
