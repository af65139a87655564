import type { SessionTime, SessionTimes } from '#lib/appointments/session-time.ts'
import type { Instant } from '#lib/base/instant.ts'

const dayMs = 86_400_000

/** The session that goes on now, or the next that takes place. */
export function findNext({ coming }: Pick<SessionTimes, 'coming'>): SessionTime | undefined {
  return coming.find(({ status }) => status === 'booked')
}

/** From a day before until it ends, the way into a session is offered. */
export function isNear(
  { startsAt, endsAt }: Pick<SessionTime, 'startsAt' | 'endsAt'>,
  asOf: Instant,
): boolean {
  return startsAt - dayMs <= asOf && asOf < endsAt
}
