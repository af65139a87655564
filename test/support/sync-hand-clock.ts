import type { Clock, Instant } from '#lib/base/instant.ts'
import type { Timers } from '#server/sync/timers.ts'

/** Time that moves only when the test says so; timers due on the way run in order. */
export class HandClock implements Clock, Timers {
  private at: Instant = Date.UTC(2026, 0, 5, 9)
  private readonly waiting = new Set<{ readonly due: Instant; readonly run: () => void }>()

  now(): Instant {
    return this.at
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { due: this.at + delayMs, run }
    this.waiting.add(timer)
    return () => this.waiting.delete(timer)
  }

  advance(ms: number): void {
    const until = this.at + ms
    for (;;) {
      const next = [...this.waiting].filter((timer) => timer.due <= until).sort((a, b) => a.due - b.due)[0]
      if (next === undefined) break
      this.waiting.delete(next)
      this.at = Math.max(this.at, next.due)
      next.run()
    }
    this.at = until
  }

  /** The clock is wrong, or was put right. */
  jump(ms: number): void {
    this.at += ms
  }
}
