import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { IdentityDesk } from '../door.ts'
import type { Guesser, Secret } from './guess-limits.ts'
import { guesserOf } from './guesser-of.ts'
import type { IdentityParts } from './identity-parts.ts'
import { readPassword, readSignInName } from './new-account-rules.ts'
import { nobodysHash } from './password-hash.ts'

type SignIn = IdentityDesk['signIn']

/** What a full queue of hashes asks people to wait. */
const busyRetrySeconds = 5

/**
 * Signs in by name and password. A name nobody has costs and answers the same as a wrong password, and a try
 * is counted before it is evaluated.
 */
export function signInWith(parts: IdentityParts): SignIn {
  const wrong = fail({ kind: 'wrong-name-or-password' } as const)
  return async ({ signInName, password, address, device, deviceMark }) => {
    const name = readSignInName(signInName)
    if (!name.ok) return wrong
    const { index, account } = await parts.store.ask('findSignIn', { signInName: name.value })
    const guesser = guesserOf(parts.deviceMarks, account?.id, { deviceMark, address })
    const right = await guess(parts, { secret: 'password', of: account?.id ?? index, guesser }, async () => {
      const typed = readPassword(password)
      const matches = await parts.hashes.verify(
        account?.passwordHash ?? nobodysHash,
        typed.ok ? typed.value : '',
      )
      return matches && typed.ok
    })
    if (!right.ok) return right
    if (!right.value || account === undefined) return wrong
    const started = await parts.store.run('startSession', {
      accountId: account.id,
      passwordHash: account.passwordHash,
      device: device.slice(0, 120),
    })
    return started.ok
      ? succeed({ ...started.value, deviceMark: parts.deviceMarks.make(account.id) })
      : fail(started.failure)
  }
}

export type TooManyTries = { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }

/** Counts one try of a secret, then evaluates it; a right one is not held against anybody. */
export async function guess(
  parts: Pick<IdentityParts, 'limits' | 'hashes'>,
  who: { readonly secret: Secret; readonly of: string; readonly guesser: Guesser },
  evaluate: () => Promise<boolean>,
): Promise<Result<boolean, TooManyTries>> {
  if (!parts.hashes.hasRoom()) return fail({ kind: 'too-many-tries', retryAfterSeconds: busyRetrySeconds })
  const admission = await parts.limits.admit(who.secret, who.of, who.guesser)
  if (!admission.admitted) {
    return fail({ kind: 'too-many-tries', retryAfterSeconds: admission.retryAfterSeconds })
  }
  const right = await evaluate()
  if (right) await admission.refund()
  return succeed(right)
}
