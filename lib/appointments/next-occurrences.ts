import type { Instant } from '#lib/base/instant.ts'
import type { Appointment } from './appointment.ts'
import { appointmentLimits } from './appointment-limits.ts'
import { listOccurrences, type Occurrence } from './list-occurrences.ts'

const dayMs = 86_400_000
/** So far is looked at a time: most people meet within the first of these. */
const spanDays = 60

export type OccurrenceOf<Kind extends Appointment> = Occurrence & { readonly appointment: Kind }

/**
 * The sessions that go on now or are still to come, of several appointments, in order, at most `limit`. The next that
 * takes place is always among them: as the last, when all before it were called off.
 */
export function nextOccurrences<Kind extends Appointment>(
  appointments: readonly Kind[],
  at: Instant,
  limit: number,
): readonly OccurrenceOf<Kind>[] {
  const first: OccurrenceOf<Kind>[] = []
  for (const one of comingOccurrences(appointments, at)) {
    if (first.length < limit) first.push(one)
    else if (takesPlace(one)) return [...first.slice(0, limit - 1), one]
    if (first.length === limit && first.some(takesPlace)) return first
  }
  return first
}

/** The first session to come that takes place and is one of those wanted, however far off. */
export function findNextOccurrence<Kind extends Appointment>(
  appointments: readonly Kind[],
  at: Instant,
  isWanted: (one: OccurrenceOf<Kind>) => boolean,
): OccurrenceOf<Kind> | undefined {
  for (const one of comingOccurrences(appointments, at)) if (takesPlace(one) && isWanted(one)) return one
  return undefined
}

/** In order, as far ahead as sessions are set, and computed no further than they are asked for. */
function* comingOccurrences<Kind extends Appointment>(
  appointments: readonly Kind[],
  at: Instant,
): Generator<OccurrenceOf<Kind>, void> {
  const end = at + (appointmentLimits.aheadDays + 2) * dayMs
  for (let from = at; from < end; from += spanDays * dayMs) {
    const span = occurrencesOf(appointments, from, from + spanDays * dayMs)
    // One that began in the span before was told with that.
    yield* from === at ? span : span.filter(({ startsAt }) => startsAt >= from)
  }
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
