import type { Query } from '../named.ts'

export interface FoundPasskey {
  /** COSE. */
  readonly publicKey: Uint8Array
  readonly counter: number
}

/** The public key that a signature is checked against, by the id the authenticator gave. */
export const findPasskey: Query<{ readonly credentialId: string }, FoundPasskey | undefined> = {
  async run({ db }, { credentialId }) {
    const row = await db
      .selectFrom('passkeys')
      .select(['public_key', 'counter'])
      .where('credential_id', '=', credentialId)
      .executeTakeFirst()
    return row && { publicKey: row.public_key, counter: row.counter }
  },
}
