import { sayWhen } from './say-when.ts'

/** A day of the calendar, given as `2026-11-26`: the same day for everybody, wherever they are. */
export function sayDay(day: string): string {
  return sayWhen(Date.parse(`${day}T12:00:00Z`), 'day', { zone: 'UTC', now: undefined })
}
