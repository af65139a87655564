import type { Clock } from '#lib/base/instant.ts'
import type { VersionKeeper } from './version-keeper.ts'

/** How often it is looked for bursts of writing that have ended. */
export const versionRoundMs = 2 * 60_000

export interface VersionRoundsParts {
  readonly keeper: VersionKeeper
  readonly clock: Clock
  /** Runs once after the delay; the function returned calls it off. */
  readonly timers: { after(delayMs: number, run: () => void): () => void }
}

export interface VersionRounds {
  /** No further round begins; resolves once the document under way is done. */
  stop(): Promise<void>
}

/** Keeps versions in rounds. A round that fails is followed by the next. */
export function startVersionRounds({ keeper, clock, timers }: VersionRoundsParts): VersionRounds {
  let stopped = false
  let cancel = () => {}
  let underWay: Promise<void> = Promise.resolve()
  const next = () => {
    if (stopped) return
    cancel = timers.after(versionRoundMs, () => {
      underWay = round()
    })
  }
  const round = async () => {
    try {
      await keeper.keepDue(clock.now(), () => !stopped)
    } catch {
      // Whatever it was, the next round finds what this one left.
    }
    next()
  }
  next()
  return {
    stop() {
      stopped = true
      cancel()
      return underWay
    },
  }
}
