import { fail, succeed } from '#lib/base/result.ts'
import type { PasskeyDesk } from '../passkey-door.ts'
import { answered } from '../storage/answered.ts'
import type { IdentityParts } from './identity-parts.ts'
import { askForSignature, challengeIn, hostOf, loadWebAuthn, verifySignature } from './passkey-signatures.ts'

const signingIn = 'sign-in'
const adding = (accountId: string) => `add/${accountId}`

/**
 * Passkeys (W3C Web Authentication, level 3): made in a session whose drafts are open, and then a way in
 * without a name or a password. The device asks who it is by finger, face or PIN, so that holding it is not enough.
 */
export function passkeysWith(parts: IdentityParts): PasskeyDesk {
  const { store, hub, challenges, deviceMarks } = parts

  return {
    askForPasskey: (me, origin) =>
      answered(async () => {
        const { sessionId } = me
        const proved = await store.ask('checkProof', { sessionId })
        if (!proved.ok) return proved
        const { generateRegistrationOptions } = await loadWebAuthn()
        const own = await store.ask('listPasskeys', { sessionId })
        const options = await generateRegistrationOptions({
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
        return succeed(options)
      }),

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
      answered(async () => {
        const removed = await store.run('removePasskey', { sessionId, credentialId })
        if (!removed.ok) return removed
        await Promise.all(removed.value.map((id) => hub.accessChanged({ of: 'session', sessionId: id })))
        return succeed(undefined)
      }),

    askToSignIn: (origin) => askForSignature(parts, signingIn, origin),

    async signInWithPasskey({ answer, origin, device }) {
      const used = await verifySignature(parts, signingIn, { answer, origin })
      if (used === undefined) return fail({ kind: 'passkey-not-known' })
      const started = await store.run('startPasskeySession', { ...used, device: device.slice(0, 120) })
      if (!started.ok) return started
      const { sessionId, accountId, name } = started.value
      return succeed({ sessionId, name, deviceMark: deviceMarks.make(accountId) })
    },
  }
}
