import type { WallTime } from '#lib/appointments/appointment.ts'
import { shiftDate } from '#lib/appointments/repeat-dates.ts'
import { dateIn } from '#lib/appointments/zoned-time.ts'
import type { Instant } from '#lib/base/instant.ts'

const stepDays = { weekly: 7, fortnightly: 14 } as const
const minuteMs = 60_000
/** The last beginning of a session within one day, in minutes from midnight. */
const latestMinute = 23 * 60 + 30

/**
 * Session times that bring a session today, at the next full quarter of an hour that is ten minutes off (near
 * midnight at half past eleven), set at some earlier moment: their first is the next after that.
 */
export function demoTimes(
  today: Instant,
  setAt: Instant,
  repeat: 'weekly' | 'fortnightly',
): { readonly starts: WallTime; readonly zone: string } {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const quarter = 15 * minuteMs
  const soon = Math.ceil((today + 10 * minuteMs) / quarter) * quarter
  const [date, soonDate] = [dateIn(today, zone), dateIn(soon, zone)]
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const time = clock.format(soon)
  const isToday = soonDate === date && minutesOf(time) <= latestMinute
  const starts = {
    date: firstAfter(date, dateIn(setAt, zone), stepDays[repeat]),
    time: isToday ? time : '23:30',
  }
  return { starts, zone }
}

/** The first date after another that comes round to `date` in steps of so many days. */
function firstAfter(date: string, after: string, step: number): string {
  let first = date
  while (shiftDate(first, -step) > after) first = shiftDate(first, -step)
  return first
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
