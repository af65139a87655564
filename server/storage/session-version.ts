import { createHash } from 'node:crypto'
import type { Appointment } from '#lib/appointments/appointment.ts'
import type { Occurrence } from '#lib/appointments/list-occurrences.ts'

/**
 * What a change of a session names as seen: another text once that session is not as it was, or what follows it in
 * its repeat. The same whether all exceptions were loaded or those of about now on.
 */
export function sessionVersion(
  { untilDate, exceptions }: Pick<Appointment, 'untilDate' | 'exceptions'>,
  session: Pick<Occurrence, 'status' | 'starts' | 'minutes' | 'setAt'>,
): string {
  const following = exceptions
    .filter(({ starts }) => starts.date >= session.starts.date)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const seen = [untilDate, describe(session), following.map((one) => [one.date, ...describe(one)])]
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22)
}

const describe = ({
  status,
  starts,
  minutes,
  setAt,
}: Pick<Occurrence, 'status' | 'starts' | 'minutes' | 'setAt'>) => [
  status,
  starts.date,
  starts.time,
  minutes,
  setAt,
]
