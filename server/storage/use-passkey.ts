import type { Context } from './named.ts'

export interface UsedPasskey {
  readonly credentialId: string
  /** As the authenticator counts now; must be above what it was, unless it has never counted. */
  readonly counter: number
}

/** Notes a right signature; undefined when the passkey is not known, or a copy of it has signed since. */
export async function usePasskey({ db, at }: Context, { credentialId, counter }: UsedPasskey) {
  const passkey = await db
    .selectFrom('passkeys')
    .innerJoin('accounts', 'accounts.id', 'passkeys.account_id')
    .select(['accounts.id', 'practice_id', 'name_sealed', 'counter'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  const counts = counter > 0 || (passkey?.counter ?? 0) > 0
  if (passkey === undefined || (counts && counter <= passkey.counter)) return undefined
  await db
    .updateTable('passkeys')
    .set({ counter, used_at: at })
    .where('credential_id', '=', credentialId)
    .execute()
  return passkey
}
