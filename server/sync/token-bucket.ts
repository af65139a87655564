import type { Clock } from '#lib/base/instant.ts'

/** Lets `burst` through at once and `perSecond` in the long run. */
export interface TokenBucket {
  /** False when there is none left: the sender is too fast. */
  take(): boolean
}

export function createTokenBucket(perSecond: number, burst: number, clock: Clock): TokenBucket {
  let tokens = burst
  let filledAt = clock.now()
  return {
    take: () => {
      const now = clock.now()
      // A clock that steps back gives nothing and takes nothing.
      const elapsedMs = Math.max(0, now - filledAt)
      filledAt = now
      tokens = Math.min(burst, tokens + (elapsedMs * perSecond) / 1_000)
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
