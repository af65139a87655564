import type { Instant } from '#lib/base/instant.ts'
import type { Appointment } from './appointment.ts'
import { appointmentLimits } from './appointment-limits.ts'
import { listOccurrences, type Occurrence } from './list-occurrences.ts'

const dayMs = 86_400_000
/** Looked through first; most people meet within these. */
const nearDays = 60

export type OccurrenceOf<Kind extends Appointment> = Occurrence & { readonly appointment: Kind }

/**
 * The sessions that go on now or are still to come, of several appointments, in order: at most `limit`, from
 * the next two months; where there are none, the first that is further off.
 */
export function nextOccurrences<Kind extends Appointment>(
  appointments: readonly Kind[],
  at: Instant,
  limit: number,
): readonly OccurrenceOf<Kind>[] {
  const near = occurrencesOf(appointments, at, at + nearDays * dayMs)
  if (near.some(({ status }) => status === 'booked')) return near.slice(0, limit)
  const farthest = at + (appointmentLimits.aheadDays + 2) * dayMs
  const next = occurrencesOf(appointments, at + nearDays * dayMs, farthest).find(
    ({ status, startsAt }) => status === 'booked' && startsAt >= at + nearDays * dayMs,
  )
  return next === undefined ? near.slice(0, limit) : [...near.slice(0, limit - 1), next]
}

/** The sessions of several appointments in a span, in order. */
export function occurrencesOf<Kind extends Appointment>(
  appointments: readonly Kind[],
  from: Instant,
  to: Instant,
): readonly OccurrenceOf<Kind>[] {
  return appointments
    .flatMap((appointment) =>
      listOccurrences(appointment, from, to).map((occurrence) => ({ ...occurrence, appointment })),
    )
    .toSorted((a, b) => a.startsAt - b.startsAt)
}
