import { findHold, findSessionEnd, isSessionOver } from '#lib/access/session-limits.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { loadUnended } from '../load-session-ends.ts'
import type { Query } from '../named.ts'

export interface LookAfterSessionsInput {
  /** Whose connections there are. */
  readonly connected: readonly SessionId[]
  /** Those of them with a connection in a session page. */
  readonly inSessionPage: readonly SessionId[]
}

export interface SessionsLookedAfter {
  /** Past a limit, or connected although it ended. */
  readonly over: readonly SessionId[]
  /** Whom being in a session page keeps signed in, once that is written. */
  readonly toHold: readonly SessionId[]
  /** Until the next one ends as things are; undefined while nobody is signed in. */
  readonly nextEndInMs: number | undefined
}

/** What is to be done about sessions now. Changes nothing. */
export const lookAfterSessions: Query<LookAfterSessionsInput, SessionsLookedAfter> = {
  async run(context, { connected, inSessionPage }) {
    const { at } = context
    const unended = new Map((await loadUnended(context)).map(({ id, times }) => [id, times]))
    const past = [...unended].flatMap(([id, times]) => (isSessionOver(times, at) ? [id] : []))
    const ended = connected.filter((id) => !unended.has(id))
    const toHold = inSessionPage.filter((id) => {
      const times = unended.get(id)
      return times !== undefined && !isSessionOver(times, at) && findHold(times, at) !== undefined
    })
    const ends = [...unended.values()].filter((times) => !isSessionOver(times, at))
    const next = Math.min(...ends.map((times) => findSessionEnd(times).at))
    return { over: [...past, ...ended], toHold, nextEndInMs: ends.length === 0 ? undefined : next - at }
  },
}
