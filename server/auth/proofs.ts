import { fail, succeed } from '#lib/base/result.ts'
import type { SessionId } from '#lib/base/ids.ts'
import type { ProofDesk } from '../proof-door.ts'
import { answered } from '../storage/answered.ts'
import type { IdentityParts } from './identity-parts.ts'
import { readPassword } from './new-account-rules.ts'
import { askForSignature, verifySignature } from './passkey-signatures.ts'
import { guess } from './sign-in.ts'

const proving = (accountId: string) => `prove/${accountId}`

/** Showing who one is in a session that exists: by the password, or by a passkey of the account. */
export function proofsWith(parts: IdentityParts): ProofDesk {
  const { store } = parts
  return {
    proveByPassword: (sessionId, password) =>
      answered(async () => {
        const own = await guessOwnPassword(parts, sessionId, password)
        if (!own.ok) return own
        const { passwordHash } = own.value
        const noted = await store.run('noteProof', { sessionId, by: { passwordHash } })
        if (!noted.ok) return noted
        return noted.value ? succeed(undefined) : fail({ kind: 'wrong-password' })
      }),

    askToProve: (me, origin) => askForSignature(parts, proving(me.accountId), origin),

    proveByPasskey: (me, signed) =>
      answered(async () => {
        const by = await verifySignature(parts, proving(me.accountId), signed)
        if (by === undefined) return fail({ kind: 'passkey-not-known' })
        const noted = await store.run('noteProof', { sessionId: me.sessionId, by })
        if (!noted.ok) return noted
        return noted.value ? succeed(undefined) : fail({ kind: 'passkey-not-known' })
      }),
  }
}

/** What a signed-in person has, once they typed the password that it is checked against. Each try is counted. */
export async function guessOwnPassword(parts: IdentityParts, sessionId: SessionId, typed: string) {
  const own = await parts.store.ask('findOwnSecrets', { sessionId })
  if (!own.ok) return own
  const { accountId, passwordHash } = own.value
  const who = { secret: 'password', of: accountId, guesser: { kind: 'signed-in' } } as const
  const right = await guess(parts, who, async () => {
    const password = readPassword(typed)
    return password.ok && (await parts.hashes.verify(passwordHash, password.value))
  })
  if (!right.ok) return fail({ kind: 'too-many-tries' } as const)
  return right.value ? succeed({ accountId, passwordHash }) : fail({ kind: 'wrong-password' } as const)
}
