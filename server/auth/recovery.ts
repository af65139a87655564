import { fail, succeed } from '#lib/base/result.ts'
import type { IdentityDesk } from '../door.ts'
import { answered } from '../storage/answered.ts'
import { guesserOf } from './guesser-of.ts'
import type { IdentityParts } from './identity-parts.ts'
import { readPassword, readSignInName } from './new-account-rules.ts'
import { nobodysHash } from './password-hash.ts'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { guess } from './sign-in.ts'

/** The three things a recovery card is for: being made, opening drafts, and getting back in. */
export function recoveryWith(
  parts: IdentityParts,
): Pick<IdentityDesk, 'makeRecoveryCard' | 'openDraftsWithCard' | 'recoverWithCard'> {
  const { store, hub, hashes, deviceMarks } = parts
  const wrong = fail({ kind: 'wrong-card' } as const)

  return {
    makeRecoveryCard: (sessionId) =>
      answered(async () => {
        const proved = await store.ask('checkProof', { sessionId })
        if (!proved.ok) return proved
        const code = makeRecoveryCode()
        const recoveryHash = await hashes.hash(code)
        const replaced = await store.run('replaceRecoveryCard', { sessionId, recoveryHash })
        return replaced.ok ? succeed({ code }) : replaced
      }),

    openDraftsWithCard: (sessionId, code) =>
      answered(async () => {
        const own = await store.ask('findOwnSecrets', { sessionId })
        if (!own.ok) return own
        const shownHash = own.value.recoveryHash
        const who = { secret: 'card', of: own.value.accountId, guesser: { kind: 'signed-in' } } as const
        const right = await guess(parts, who, () => isRightCode(parts, shownHash, code))
        if (!right.ok) return fail({ kind: 'too-many-tries' })
        if (!right.value || shownHash === null) return wrong
        return store.run('openDrafts', { sessionId, shownHash })
      }),

    async recoverWithCard({ signInName, code, password, address, deviceMark }) {
      const next = readPassword(password)
      if (!next.ok) return next
      const name = readSignInName(signInName)
      if (!name.ok) return wrong
      const { index, account } = await store.ask('findSignIn', { signInName: name.value })
      const shownHash = account?.recoveryHash ?? null
      const who = {
        secret: 'card' as const,
        of: account?.id ?? index,
        guesser: guesserOf(deviceMarks, account?.id, { deviceMark, address }),
      }
      const right = await guess(parts, who, () => isRightCode(parts, shownHash, code))
      if (!right.ok) return fail({ kind: 'too-many-tries' })
      if (!right.value || account === undefined || shownHash === null) return wrong
      const nextCode = makeRecoveryCode()
      const recovered = await store.run('recoverWithCard', {
        accountId: account.id,
        shownHash,
        passwordHash: await hashes.hash(next.value),
        nextRecoveryHash: await hashes.hash(nextCode),
      })
      if (!recovered.ok) return recovered
      await hub.accessChanged({ of: 'account', accountId: account.id })
      return succeed({ code: nextCode })
    },
  }
}

/** Costs one hash whatever was typed, whether or not there is a card. */
async function isRightCode(
  { hashes }: IdentityParts,
  recoveryHash: string | null,
  typed: string,
): Promise<boolean> {
  const code = readRecoveryCode(typed)
  const matches = await hashes.verify(recoveryHash ?? nobodysHash, code ?? '')
  return matches && code !== undefined && recoveryHash !== null
}
