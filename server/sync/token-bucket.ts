import type { Clock } from '#lib/base/instant.ts'

/** Lets `burst` through at once and `perSecond` in the long run. Every socket has three, so they are small. */
export class TokenBucket {
  private readonly perSecond: number
  private readonly burst: number
  private readonly clock: Clock
  private tokens: number
  private filledAt: number

  constructor(perSecond: number, burst: number, clock: Clock) {
    this.perSecond = perSecond
    this.burst = burst
    this.clock = clock
    this.tokens = burst
    this.filledAt = clock.now()
  }

  /** False when there is none left: the sender is too fast. */
  take(): boolean {
    const now = this.clock.now()
    // A clock that steps back gives nothing and takes nothing.
    const elapsedMs = Math.max(0, now - this.filledAt)
    this.filledAt = now
    this.tokens = Math.min(this.burst, this.tokens + (elapsedMs * this.perSecond) / 1_000)
    if (this.tokens < 1) return false
    this.tokens -= 1
    return true
  }
}
