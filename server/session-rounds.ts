import type { SessionId } from '#lib/base/ids.ts'
import type { Store } from './storage/store.ts'
import type { SyncHub } from './sync/ports.ts'
import type { Timers } from './sync/timers.ts'

/** How often it is looked at the least; sooner when a session ends sooner. */
const sessionRoundMs = 60_000

/** A round that could not reach the store is tried again. */
const retryMs = 2_000

/** Two ends within this are one round. */
const shortestMs = 20

export interface SessionRoundsParts {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'accessChanged' | 'connectedSessions'>
  readonly timers: Timers
}

export interface SessionRounds {
  /** No further round begins; resolves once the one under way is done. */
  stop(): Promise<void>
}

/**
 * Sees to it that sessions end when they reach a limit, whatever their pages do: the row ends first, then every
 * socket of it is closed, also of one that only reads. Being in a session page holds the idle limit off. The gate
 * asks the same of the row each time, so nothing waits for a round but the sockets.
 */
export function startSessionRounds({ store, hub, timers }: SessionRoundsParts): SessionRounds {
  let stopped = false
  let cancel = () => {}
  let underWay: Promise<void> = Promise.resolve()

  const next = (delayMs: number) => {
    if (stopped) return
    cancel = timers.after(delayMs, () => {
      underWay = round()
    })
  }

  const round = async () => {
    let delayMs = retryMs
    try {
      delayMs = await look()
    } catch {
      // The store is out of reach: so is every word of it, and the next round finds what this one left.
    }
    next(delayMs)
  }

  const look = async (): Promise<number> => {
    const sessions = hub.connectedSessions()
    const asked = {
      connected: [...sessions.keys()],
      inSessionPage: [...sessions].flatMap(([id, place]) => (place === 'in-session-page' ? [id] : [])),
    }
    const { over, toHold, nextEndInMs } = await store.ask('lookAfterSessions', asked)
    if (toHold.length > 0) await store.run('holdSessions', { sessionIds: toHold })
    if (over.length > 0) await end(over)
    return Math.min(sessionRoundMs, Math.max(shortestMs, nextEndInMs ?? sessionRoundMs))
  }

  const end = async (over: readonly SessionId[]) => {
    const ended = await store.run('endOverSessions', undefined)
    const all = new Set([...over, ...ended])
    await Promise.all([...all].map((sessionId) => hub.accessChanged({ of: 'session', sessionId })))
  }

  next(shortestMs)
  return {
    stop() {
      stopped = true
      cancel()
      return underWay
    },
  }
}
