import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Appointment, AppointmentException, AppointmentStatus, WallTime } from './appointment.ts'
import { isRepeatDate, repeatDates, shiftDate } from './repeat-dates.ts'
import { dateIn, isWallTime, toInstant } from './zoned-time.ts'

/** One session of an appointment. */
export interface Occurrence {
  /** The date that the repeat gives it: with the appointment's id, its name. */
  readonly date: string
  readonly status: AppointmentStatus
  readonly starts: WallTime
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly minutes: number
  /** Whether it is at another time than the repeat gives it. */
  readonly isMoved: boolean
  /** Whoever set it so last. */
  readonly setBy: AccountId
  readonly setAt: Instant
}

/** The sessions that go on at some moment from `from` until before `to`, in order; those called off among them. */
export function listOccurrences(appointment: Appointment, from: Instant, to: Instant): readonly Occurrence[] {
  const { zone } = appointment
  const exceptional = new Set(appointment.exceptions.map(({ date }) => date))
  // A session that began the day before may still go on.
  const dates = repeatDates(appointment, shiftDate(dateIn(from, zone), -1), shiftDate(dateIn(to, zone), 1))
  const usual = dates.filter((date) => !exceptional.has(date)).map((date) => asUsual(appointment, date))
  const others = appointment.exceptions.filter(({ date }) => isRepeatDate(appointment, date))
  return [...usual, ...others]
    .map((one) => describe(appointment, one))
    .filter(({ startsAt, endsAt }) => endsAt > from && startsAt < to)
    .toSorted((a, b) => a.startsAt - b.startsAt)
}

/** The session that the repeat gives this date; undefined when it gives none. */
export function findOccurrence(appointment: Appointment, date: string): Occurrence | undefined {
  if (!isWallTime({ ...appointment.starts, date }) || !isRepeatDate(appointment, date)) return undefined
  const exception = appointment.exceptions.find((one) => one.date === date)
  return describe(appointment, exception ?? asUsual(appointment, date))
}

function asUsual(appointment: Appointment, date: string): AppointmentException {
  const { starts, minutes, setBy, setAt } = appointment
  return { date, status: 'booked', starts: { date, time: starts.time }, minutes, setBy, setAt }
}

function describe(appointment: Appointment, one: AppointmentException): Occurrence {
  const startsAt = toInstant(one.starts, appointment.zone)
  return {
    ...one,
    startsAt,
    endsAt: startsAt + one.minutes * 60_000,
    isMoved: one.starts.date !== one.date || one.starts.time !== appointment.starts.time,
  }
}
