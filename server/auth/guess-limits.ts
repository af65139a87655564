import { RateLimiterMemory } from 'rate-limiter-flexible'
import { networkOf } from './network-of.ts'

const hourSeconds = 3600

/**
 * How often an account's secrets may be tried within an hour: its password, and its recovery card, whose code
 * is typed more seldom. All shares come to 100, so that is all anybody can have evaluated against one account.
 * Each share is its own: strangers who use theirs up lock neither a device that signed in before nor a person
 * who is signed in, and tries of the one secret use up none of the other's.
 */
export const guessLimits = {
  password: { stranger: 50, 'known-device': 14, 'signed-in': 6 },
  card: { stranger: 20, 'known-device': 6, 'signed-in': 4 },
  ofAddress: 100,
} as const

export type Secret = 'password' | 'card'

/** Who guesses. Only a stranger's address counts: others behind it must not suffer from a neighbour. */
export type Guesser =
  | { readonly kind: 'stranger'; readonly address: string }
  | { readonly kind: 'known-device' }
  | { readonly kind: 'signed-in' }

export type Admission =
  | {
      readonly admitted: true
      /** The secret was right: the try is given back. */
      readonly refund: () => Promise<void>
    }
  | { readonly admitted: false; readonly retryAfterSeconds: number }

export interface GuessLimits {
  /** Counts a try before it is evaluated. `account` is an account's id, or the blind index of an unknown name. */
  admit(secret: Secret, account: string, guesser: Guesser): Promise<Admission>
}

export function createGuessLimits(): GuessLimits {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: hourSeconds })
  const limitersOf = (secret: Secret) => ({
    stranger: limiter(guessLimits[secret].stranger),
    'known-device': limiter(guessLimits[secret]['known-device']),
    'signed-in': limiter(guessLimits[secret]['signed-in']),
  })
  const ofAccount = { password: limitersOf('password'), card: limitersOf('card') }
  const ofAddress = limiter(guessLimits.ofAddress)

  return {
    async admit(secret, account, guesser) {
      const counts = [{ limiter: ofAccount[secret][guesser.kind], key: account }]
      if (guesser.kind === 'stranger') counts.push({ limiter: ofAddress, key: networkOf(guesser.address) })
      // `consume` checks and counts in one step, so parallel tries cannot pass on one count.
      for (const [index, { limiter, key }] of counts.entries()) {
        const outcome = await limiter.consume(key).then(
          () => undefined,
          (refusal: { readonly msBeforeNext: number }) => refusal,
        )
        if (outcome === undefined) continue
        await giveBack(counts.slice(0, index + 1))
        return refused(outcome.msBeforeNext)
      }
      return { admitted: true, refund: () => giveBack(counts) }
    },
  }
}

async function giveBack(
  counts: readonly { readonly limiter: RateLimiterMemory; readonly key: string }[],
): Promise<void> {
  for (const { limiter, key } of counts) {
    const count = await limiter.get(key)
    if (count !== null && count.consumedPoints > 0) await limiter.reward(key)
  }
}

const refused = (ms: number): Admission => ({
  admitted: false,
  retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)),
})
