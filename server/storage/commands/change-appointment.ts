import type { Reach } from '#lib/appointments/appointment.ts'
import { isPossible } from '#lib/appointments/is-possible.ts'
import { isRepeatDate } from '#lib/appointments/repeat-dates.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AppointmentId, DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { NoRoom } from '../find-no-room.ts'
import { insertAppointment, type SetTimes, type TimesRefused } from '../insert-appointment.ts'
import type { Command, Context } from '../named.ts'
import {
  endAppointment,
  exceptOccurrence,
  findTimesPages,
  isAsSeen,
  reachAppointment,
  type NamedOccurrence,
  type Reached,
  type SessionChanged,
  type SessionUnknown,
} from '../reach-appointment.ts'

export interface ChangeAppointmentInput extends NamedOccurrence, SetTimes {
  /** With 'one' the repeat stays what it is. */
  readonly reach: Reach
  /** The session's version as it was told. */
  readonly saw: string
}

type Outcome = Result<
  { readonly appointmentId: AppointmentId; readonly documentIds: readonly DocumentId[] },
  ToldRefusal | TimesRefused | SessionUnknown | SessionChanged | NoRoom
>

/**
 * Sets one session at another time, or it and all that follow. One that was called off takes place again. What
 * follows becomes an appointment of its own; the sessions before stay as they were, and so does what was called off.
 * One that is there already is left as it is.
 */
export const changeAppointment: Command<ChangeAppointmentInput, Outcome> = {
  async run(context, { reach, saw, starts, minutes, repeat, ...named }) {
    const reached = await reachAppointment(context, named, 'set-appointments')
    if (!reached.ok) return reached
    const { zone, id } = reached.value.appointment
    if (!isPossible({ starts, minutes, zone }, context.at)) return fail({ kind: 'time-not-possible' })
    const documentIds = await findTimesPages(context, named.workspaceId)
    const isThere = reach === 'one' && isAt(reached.value, { starts, minutes })
    if (isThere) return succeed({ appointmentId: id, documentIds })
    if (!isAsSeen(reached.value, saw)) return fail({ kind: 'session-changed' })
    if (reach === 'one') {
      await exceptOccurrence(context, reached.value, { status: 'booked', starts, minutes })
      return succeed({ appointmentId: id, documentIds })
    }
    const { workspaceId } = named
    const { accountId } = reached.value
    const times = { starts, minutes, repeat }
    const set = await insertAppointment(context, { workspaceId, accountId, zone }, times, id)
    if (!set.ok) return set
    await endAppointment(context, reached.value)
    await takePageAlong(context, reached.value, { appointmentId: set.value, date: starts.date })
    await keepCalledOff(context, reached.value, { ...times, appointmentId: set.value })
    return succeed({ appointmentId: set.value, documentIds })
  },
}

function isAt({ occurrence }: Reached, { starts, minutes }: Pick<SetTimes, 'starts' | 'minutes'>): boolean {
  const { status, starts: is } = occurrence
  const isThen = is.date === starts.date && is.time === starts.time && occurrence.minutes === minutes
  return status === 'booked' && isThen
}

/** What was called off on a later day that is one of the new days too stays so: a holiday is one at any hour. */
async function keepCalledOff(
  { db }: Context,
  { appointment, occurrence }: Reached,
  { appointmentId, starts, minutes, repeat }: SetTimes & { readonly appointmentId: AppointmentId },
): Promise<void> {
  const kept = appointment.exceptions.filter(
    ({ date, status }) =>
      status === 'cancelled' &&
      date > occurrence.date &&
      isRepeatDate(appointment, date) &&
      isRepeatDate({ starts, repeat, untilDate: undefined }, date),
  )
  if (kept.length === 0) return
  const rows = kept.map(({ date, status, setBy, setAt }) => ({
    appointment_id: appointmentId,
    date,
    status,
    on_date: date,
    on_time: starts.time,
    minutes,
    set_by: setBy,
    set_at: setAt,
  }))
  await db.insertInto('appointment_exceptions').values(rows).execute()
}

/** A page that was begun for the session stays its page. */
async function takePageAlong(
  { db }: Context,
  { appointment, occurrence }: Reached,
  to: { readonly appointmentId: AppointmentId; readonly date: string },
): Promise<void> {
  await db
    .updateTable('session_pages')
    .set({ appointment_id: to.appointmentId, appointment_date: to.date })
    .where('appointment_id', '=', appointment.id)
    .where('appointment_date', '=', occurrence.date)
    .execute()
}
