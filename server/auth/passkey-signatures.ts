import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { UsedPasskey } from '../storage/use-passkey.ts'
import type { IdentityParts } from './identity-parts.ts'

/** Some 250 modules, read only once somebody has or wants a passkey: a server starts without them. */
export const loadWebAuthn = () => import('@simplewebauthn/server')

/** WebAuthn's relying party is the host of the page's own origin. */
export const hostOf = (origin: string) => new URL(origin).hostname

/** Asks a device for a signature. What it signs counts for that purpose alone. */
export async function askForSignature(
  { challenges }: Pick<IdentityParts, 'challenges'>,
  purpose: string,
  origin: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await loadWebAuthn()
  return generateAuthenticationOptions({
    rpID: hostOf(origin),
    challenge: challenges.make(purpose),
    userVerification: 'required',
  })
}

/** The passkey whose signature is right, was asked for with that purpose, and was not used before. */
export async function verifySignature(
  { store, challenges }: Pick<IdentityParts, 'store' | 'challenges'>,
  purpose: string,
  { answer, origin }: { readonly answer: AuthenticationResponseJSON; readonly origin: string },
): Promise<UsedPasskey | undefined> {
  const known = await store.ask('findPasskey', { credentialId: answer.id })
  if (known === undefined) return undefined
  const { verifyAuthenticationResponse } = await loadWebAuthn()
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => challenges.isFresh(challenge, purpose),
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    credential: {
      id: answer.id,
      publicKey: new Uint8Array(known.publicKey),
      counter: known.counter,
    },
  }).catch(() => undefined)
  if (verified?.verified !== true || !challenges.use(challengeIn(answer))) return undefined
  return { credentialId: answer.id, counter: verified.authenticationInfo.newCounter }
}

/** The challenge that an answer is to: what was verified, once it was. */
export function challengeIn({
  response,
}: {
  readonly response: { readonly clientDataJSON: string }
}): string {
  const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
  const has = typeof said === 'object' && said !== null && 'challenge' in said
  return has && typeof said.challenge === 'string' ? said.challenge : ''
}
