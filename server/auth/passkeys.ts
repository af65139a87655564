import { fail, succeed } from '#lib/base/result.ts'
import type { IdentityDesk } from '../door.ts'
import { answered } from '../storage/answered.ts'
import type { IdentityParts } from './identity-parts.ts'

/** Some 250 modules, read only once somebody has or wants a passkey: a server starts without them. */
const loadWebAuthn = () => import('@simplewebauthn/server')

const signingIn = 'sign-in'
const adding = (accountId: string) => `add/${accountId}`
/** WebAuthn's relying party is the host of the page's own origin. */
const hostOf = (origin: string) => new URL(origin).hostname

/**
 * Passkeys (W3C Web Authentication, level 3): made in a session whose drafts are open, and then a way in
 * without a name or a password. The device asks who it is by finger, face or PIN, so that holding it is not enough.
 */
export function passkeysWith(
  parts: IdentityParts,
): Pick<
  IdentityDesk,
  'askForPasskey' | 'addPasskey' | 'listPasskeys' | 'removePasskey' | 'askToSignIn' | 'signInWithPasskey'
> {
  const { store, challenges, deviceMarks } = parts

  return {
    async askForPasskey(me, origin) {
      const { generateRegistrationOptions } = await loadWebAuthn()
      const own = await store.ask('listPasskeys', { sessionId: me.sessionId })
      return generateRegistrationOptions({
        rpName: 'Waymark',
        rpID: hostOf(origin),
        userName: me.name,
        userDisplayName: me.name,
        userID: new TextEncoder().encode(me.accountId),
        challenge: challenges.make(adding(me.accountId)),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A device that has one already would put a new one in its place, and leave the old one in the list, dead.
        excludeCredentials: own.ok ? own.value.map(({ id }) => ({ id })) : [],
      })
    },

    async addPasskey(me, { answer, origin, device }) {
      const { verifyRegistrationResponse } = await loadWebAuthn()
      const verified = await verifyRegistrationResponse({
        response: answer,
        expectedChallenge: (challenge) => challenges.isFresh(challenge, adding(me.accountId)),
        expectedOrigin: origin,
        expectedRPID: hostOf(origin),
      }).catch(() => undefined)
      if (verified?.verified !== true || !challenges.use(challengeIn(answer)))
        return fail({ kind: 'passkey-not-taken' })
      const { id, publicKey, counter } = verified.registrationInfo.credential
      return store.run('addPasskey', {
        sessionId: me.sessionId,
        credentialId: id,
        publicKey,
        counter,
        device: device.slice(0, 120),
      })
    },

    listPasskeys: (sessionId) => answered(() => store.ask('listPasskeys', { sessionId })),

    removePasskey: (sessionId, credentialId) =>
      answered(() => store.run('removePasskey', { sessionId, credentialId })),

    askToSignIn: async (origin) => {
      const { generateAuthenticationOptions } = await loadWebAuthn()
      return generateAuthenticationOptions({
        rpID: hostOf(origin),
        challenge: challenges.make(signingIn),
        userVerification: 'required',
      })
    },

    async signInWithPasskey({ answer, origin, device }) {
      const notKnown = fail({ kind: 'passkey-not-known' } as const)
      const known = await store.ask('findPasskey', { credentialId: answer.id })
      if (known === undefined) return notKnown
      const { verifyAuthenticationResponse } = await loadWebAuthn()
      const verified = await verifyAuthenticationResponse({
        response: answer,
        expectedChallenge: (challenge) => challenges.isFresh(challenge, signingIn),
        expectedOrigin: origin,
        expectedRPID: hostOf(origin),
        credential: {
          id: answer.id,
          publicKey: new Uint8Array(known.publicKey),
          counter: known.counter,
        },
      }).catch(() => undefined)
      if (verified?.verified !== true || !challenges.use(challengeIn(answer))) return notKnown
      const started = await store.run('startPasskeySession', {
        credentialId: answer.id,
        counter: verified.authenticationInfo.newCounter,
        device: device.slice(0, 120),
      })
      if (!started.ok) return started
      const { sessionId, accountId, name } = started.value
      return succeed({ sessionId, name, deviceMark: deviceMarks.make(accountId) })
    },
  }
}

/** The challenge that an answer is to: what was verified, once it was. */
function challengeIn({ response }: { readonly response: { readonly clientDataJSON: string } }): string {
  const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
  const has = typeof said === 'object' && said !== null && 'challenge' in said
  return has && typeof said.challenge === 'string' ? said.challenge : ''
}
