import type { Reach } from '#lib/appointments/appointment.ts'
import { isPossible } from '#lib/appointments/is-possible.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AppointmentId, DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { insertAppointment, type SetTimes, type TimesRefused } from '../insert-appointment.ts'
import type { Command, Context } from '../named.ts'
import {
  endAppointment,
  exceptOccurrence,
  findTimesPages,
  reachAppointment,
  type NamedOccurrence,
  type Reached,
  type SessionUnknown,
} from '../reach-appointment.ts'

export interface ChangeAppointmentInput extends NamedOccurrence, SetTimes {
  /** With 'one' the repeat stays what it is. */
  readonly reach: Reach
}

type Outcome = Result<
  { readonly appointmentId: AppointmentId; readonly documentIds: readonly DocumentId[] },
  ToldRefusal | TimesRefused | SessionUnknown
>

/**
 * Sets one session at another time, or it and all that follow. One that was called off takes place again. What
 * follows becomes an appointment of its own; the sessions before stay as they were.
 */
export const changeAppointment: Command<ChangeAppointmentInput, Outcome> = {
  async run(context, { reach, starts, minutes, repeat, ...named }) {
    const reached = await reachAppointment(context, named, 'set-appointments')
    if (!reached.ok) return reached
    const { zone, id } = reached.value.appointment
    if (!isPossible({ starts, minutes, zone }, context.at)) return fail({ kind: 'time-not-possible' })
    const documentIds = await findTimesPages(context, named.workspaceId)
    if (reach === 'one') {
      await exceptOccurrence(context, reached.value, { status: 'booked', starts, minutes })
      return succeed({ appointmentId: id, documentIds })
    }
    const { workspaceId } = named
    const { accountId } = reached.value
    const times = { starts, minutes, repeat }
    const set = await insertAppointment(context, { workspaceId, accountId, zone }, times)
    if (!set.ok) return set
    await endAppointment(context, reached.value)
    await takePageAlong(context, reached.value, { appointmentId: set.value, date: starts.date })
    return succeed({ appointmentId: set.value, documentIds })
  },
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
