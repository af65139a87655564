import { fromAbsolute, parseDate, parseTime, toCalendarDateTime, toZoned } from '@internationalized/date'
import type { Instant } from '#lib/base/instant.ts'
import type { WallTime } from './appointment.ts'

/**
 * When that is. A time in the hour that a change of the clocks leaves out is as much later; one in the hour
 * that comes twice is the first of the two. Throws for what is no date, time or zone: see `isWallTime`, `isZone`.
 */
export function toInstant({ date, time }: WallTime, zone: string): Instant {
  const local = toCalendarDateTime(parseDate(date), parseTime(time))
  return toZoned(local, zone, 'compatible').toDate().getTime()
}

/** What the calendar on the wall says at a moment, 'YYYY-MM-DD'. */
export function dateIn(at: Instant, zone: string): string {
  return fromAbsolute(at, zone).toString().slice(0, 10)
}

/** Whether there is such a date, and such a time of day: 'YYYY-MM-DD' of this century or the next, 'HH:MM'. */
export function isWallTime({ date, time }: WallTime): boolean {
  if (!/^2[01]\d{2}-\d{2}-\d{2}$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return false
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

/** Whether it is the name of an IANA zone that this program knows. An offset is none: it keeps no summer time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
