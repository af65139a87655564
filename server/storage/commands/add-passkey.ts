import type { SessionId } from '#lib/base/ids.ts'
import type { ProofNeeded, ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWaysIn } from '../admit-to-ways-in.ts'
import type { Command } from '../named.ts'
import { aboutName, sealText } from '../sealed-text.ts'

export interface AddPasskeyInput {
  readonly sessionId: SessionId
  /** Base64url, as the authenticator named it. */
  readonly credentialId: string
  /** COSE. */
  readonly publicKey: Uint8Array
  /** Signature counter; 0 where the authenticator keeps none. */
  readonly counter: number
  /** In words a person recognises: "Firefox on Windows". */
  readonly device: string
}

const passkeysAnAccount = 20

/** Keeps a public key of the person's. */
export const addPasskey: Command<
  AddPasskeyInput,
  Result<void, ToldRefusal | ProofNeeded | { readonly kind: 'passkey-not-taken' }>
> = {
  async run(context, input) {
    const { db, vault, at } = context
    const admitted = await admitToWaysIn(context, input.sessionId)
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    const { practice_id } = await db
      .selectFrom('accounts')
      .select('practice_id')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    const known = await db
      .selectFrom('passkeys')
      .select('credential_id')
      .where((where) =>
        where.or([where('account_id', '=', accountId), where('credential_id', '=', input.credentialId)]),
      )
      .execute()
    const isTaken = known.some(({ credential_id }) => credential_id === input.credentialId)
    if (isTaken || known.length >= passkeysAnAccount) return fail({ kind: 'passkey-not-taken' })
    await db
      .insertInto('passkeys')
      .values({
        credential_id: input.credentialId,
        account_id: accountId,
        public_key: input.publicKey,
        counter: input.counter,
        device_sealed: sealText(vault, aboutName(practice_id, 'passkey', input.credentialId), input.device),
        made_at: at,
        used_at: null,
      })
      .execute()
    return succeed(undefined)
  },
}
