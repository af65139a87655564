import type { Instant } from '#lib/base/instant.ts'
import type { WallTime } from './appointment.ts'
import { appointmentLimits } from './appointment-limits.ts'
import { isWallTime, isZone, toInstant } from './zoned-time.ts'

const dayMs = 86_400_000

/** Whether a session can be set so at this moment: a real time in a known zone, within the bounds. */
export function isPossible(
  session: { readonly starts: WallTime; readonly minutes: number; readonly zone: string },
  at: Instant,
): boolean {
  const { fromMinutes, toMinutes, aheadDays, behindDays } = appointmentLimits
  const { starts, minutes, zone } = session
  if (!Number.isInteger(minutes) || minutes < fromMinutes || minutes > toMinutes) return false
  if (!isWallTime(starts) || !isZone(zone)) return false
  const startsAt = toInstant(starts, zone)
  return startsAt >= at - behindDays * dayMs && startsAt <= at + aheadDays * dayMs
}
