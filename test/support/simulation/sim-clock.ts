import type { Clock, Instant } from '#lib/base/instant.ts'
import type { Timers } from '#server/sync/timers.ts'

interface Waiting {
  readonly due: number
  readonly run: () => void
}

/**
 * The machine's two clocks: one that timers go by and nobody sets, and the time of day, which may be wrong and
 * put right. Both move only when the simulation says so.
 */
export class SimClock implements Clock {
  /** Milliseconds since the machine started. */
  private elapsedMs = 0
  private startedAt: Instant = Date.UTC(2026, 0, 5, 9)
  private waiting = new Set<Waiting>()

  now(): Instant {
    return this.startedAt + this.elapsedMs
  }

  /** Timers of one process: those of a dead one never run. */
  timersOf(isAlive: () => boolean): Timers {
    return {
      after: (delayMs, run) => {
        const timer = { due: this.elapsedMs + delayMs, run: () => isAlive() && run() }
        this.waiting.add(timer)
        return () => this.waiting.delete(timer)
      },
    }
  }

  /** Time passes; timers due on the way run in order. */
  pass(ms: number): void {
    const until = this.elapsedMs + ms
    for (;;) {
      let next: Waiting | undefined
      for (const timer of this.waiting) {
        if (timer.due <= until && (next === undefined || timer.due < next.due)) next = timer
      }
      if (next === undefined) break
      this.waiting.delete(next)
      this.elapsedMs = Math.max(this.elapsedMs, next.due)
      next.run()
    }
    this.elapsedMs = until
  }

  /** The time of day was wrong, or is now. */
  setBy(ms: number): void {
    this.startedAt += ms
  }

  /** A process died: nothing waits any more. */
  forgetTimers(): void {
    this.waiting = new Set()
  }
}
