import type { SessionTime, SessionTimes } from '#lib/appointments/session-time.ts'
import type { Instant } from '#lib/base/instant.ts'

const dayMs = 86_400_000

/** The session that goes on now, or the next that takes place. */
export function findNext({ coming }: Pick<SessionTimes, 'coming'>): SessionTime | undefined {
  return coming.find(({ status }) => status === 'booked')
}

const soonMs = 15 * 60_000

/** From a quarter of an hour before until it ends, it is what matters now. */
export function isAboutTo(
  { startsAt, endsAt }: Pick<SessionTime, 'startsAt' | 'endsAt'>,
  asOf: Instant,
): boolean {
  return startsAt - soonMs <= asOf && asOf < endsAt
}

/** From a day before until it ends, the way into a session is offered. */
export function isNear(
  { startsAt, endsAt }: Pick<SessionTime, 'startsAt' | 'endsAt'>,
  asOf: Instant,
): boolean {
  return startsAt - dayMs <= asOf && asOf < endsAt
}
