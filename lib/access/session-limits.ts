import type { Instant } from '#lib/base/instant.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** How long somebody stays signed in without real input. Whoever works for a practice has the shorter one. */
const idleLimitMs = { clinician: 15 * minuteMs, client: 30 * minuteMs } as const

/** How long somebody stays signed in at most, however much they write. */
export const ageLimitMs = { clinician: 12 * hourMs, client: 24 * hourMs } as const

/** Without real input, while the person is in an open session page. */
const holdLimitMs = 2 * hourMs

/** How far being in an open session page holds the idle limit off at a time: a lost connection has time to come back. */
const holdMs = 5 * minuteMs

/** Input is noted anew only once what is known of it is older than this: a keystroke costs no write of its own. */
const inputGrainMs = 15_000

/** For how long somebody who showed who they are may change how one gets in to their account. */
const proofMs = 10 * minuteMs

/** A signed-in browser's times, as its row has them. */
export interface SessionTimes {
  readonly createdAt: Instant
  readonly lastInputAt: Instant
  /** Until when an open session page holds the idle limit off. */
  readonly heldUntil: Instant | undefined
  readonly worksHere: boolean
}

export interface SessionEnd {
  readonly at: Instant
  /** `idle`: real input puts it off. `age`: nothing does but signing in again. */
  readonly by: 'idle' | 'age'
}

/** When it ends as things are. */
export function findSessionEnd(times: SessionTimes): SessionEnd {
  const idle = Math.max(idleEnd(times), times.heldUntil ?? 0)
  const age = times.createdAt + ageLimitMs[limitsOf(times)]
  return idle < age ? { at: idle, by: 'idle' } : { at: age, by: 'age' }
}

export function isSessionOver(times: SessionTimes, at: Instant): boolean {
  return at >= findSessionEnd(times).at
}

/** Until when being in an open session page holds the idle limit off; undefined when that is sooner than its end is now. */
export function findHold(times: SessionTimes, at: Instant): Instant | undefined {
  const until = Math.min(at + holdMs, times.lastInputAt + holdLimitMs)
  return until > Math.max(idleEnd(times), times.heldUntil ?? 0) ? until : undefined
}

/** What to note of input at that moment; undefined when what is known says as much. A clock that was set back is followed. */
export function findInputToNote(lastInputAt: Instant, inputAt: Instant, at: Instant): Instant | undefined {
  return lastInputAt > at || inputAt - lastInputAt >= inputGrainMs ? inputAt : undefined
}

/** Whether the person was shown to be who they are lately enough. A clock that was set back asks again. */
export function isProofFresh(provedAt: Instant | undefined, at: Instant): boolean {
  return provedAt !== undefined && provedAt <= at && at - provedAt < proofMs
}

export function idleLimitOf(times: Pick<SessionTimes, 'worksHere'>): number {
  return idleLimitMs[limitsOf(times)]
}

function idleEnd(times: SessionTimes): Instant {
  return times.lastInputAt + idleLimitOf(times)
}

function limitsOf({ worksHere }: Pick<SessionTimes, 'worksHere'>): 'clinician' | 'client' {
  return worksHere ? 'clinician' : 'client'
}
