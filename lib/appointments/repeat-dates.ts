import type { Appointment, Repeat } from './appointment.ts'

const dayMs = 86_400_000
const stepDays: Readonly<Record<Exclude<Repeat, 'none'>, number>> = { weekly: 7, fortnightly: 14 }

type Series = Pick<Appointment, 'starts' | 'repeat' | 'untilDate'>

/** The dates that a repeat gives, from `from` to `to`, both included. Calendar dates only: no zone comes into it. */
export function repeatDates(series: Series, from: string, to: string): readonly string[] {
  const first = series.starts.date
  if (series.repeat === 'none') return isWithin(series, first) && first >= from && first <= to ? [first] : []
  const step = stepDays[series.repeat]
  const skipped = Math.max(0, Math.ceil((dayNumber(from) - dayNumber(first)) / step))
  const dates: string[] = []
  for (let date = shiftDate(first, skipped * step); date <= to; date = shiftDate(date, step)) {
    if (!isWithin(series, date)) break
    dates.push(date)
  }
  return dates
}

/** Whether the repeat gives this date. */
export function isRepeatDate(series: Series, date: string): boolean {
  return repeatDates(series, date, date).length === 1
}

/** So many days later, or earlier. */
export function shiftDate(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10)
}

const isWithin = ({ untilDate }: Series, date: string) => untilDate === undefined || date < untilDate

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs
