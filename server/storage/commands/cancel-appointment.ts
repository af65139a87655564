import type { Reach } from '#lib/appointments/appointment.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import {
  endAppointment,
  exceptOccurrence,
  findTimesPages,
  reachAppointment,
  type NamedOccurrence,
  type SessionUnknown,
} from '../reach-appointment.ts'

export interface CancelAppointmentInput extends NamedOccurrence {
  readonly reach: Reach
}

/**
 * Calls one session off, or it and all that follow. One that is called off stays in sight with who did it; one
 * that was called off already stays so, and its time too.
 */
export const cancelAppointment: Command<
  CancelAppointmentInput,
  Result<{ readonly documentIds: readonly DocumentId[] }, ToldRefusal | SessionUnknown>
> = {
  async run(context, { reach, ...named }) {
    const reached = await reachAppointment(context, named, 'set-appointments')
    if (!reached.ok) return reached
    const { occurrence } = reached.value
    if (reach === 'following') await endAppointment(context, reached.value)
    else if (occurrence.status === 'booked')
      await exceptOccurrence(context, reached.value, { ...occurrence, status: 'cancelled' })
    return succeed({ documentIds: await findTimesPages(context, named.workspaceId) })
  },
}
