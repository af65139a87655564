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
 * the next two months. The next that takes place is always among them: as the last, when all before it were called
 * off or it is further off.
 */
export function nextOccurrences<Kind extends Appointment>(
  appointments: readonly Kind[],
  at: Instant,
  limit: number,
): readonly OccurrenceOf<Kind>[] {
  const near = occurrencesOf(appointments, at, at + nearDays * dayMs)
  const first = near.slice(0, limit)
  if (first.some(takesPlace)) return first
  const next = near.find(takesPlace) ?? findFarther(appointments, at)
  return next === undefined ? first : [...first.slice(0, limit - 1), next]
}

function findFarther<Kind extends Appointment>(
  appointments: readonly Kind[],
  at: Instant,
): OccurrenceOf<Kind> | undefined {
  const from = at + nearDays * dayMs
  const to = at + (appointmentLimits.aheadDays + 2) * dayMs
  return occurrencesOf(appointments, from, to).find((one) => takesPlace(one) && one.startsAt >= from)
}

const takesPlace = ({ status }: Pick<Occurrence, 'status'>) => status === 'booked'

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
