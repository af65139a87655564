import type { Reach } from '#lib/appointments/appointment.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import {
  endAppointment,
  exceptOccurrence,
  findTimesPages,
  isAsSeen,
  reachAppointment,
  type NamedOccurrence,
  type SessionChanged,
  type SessionUnknown,
} from '../reach-appointment.ts'

export interface CancelAppointmentInput extends NamedOccurrence {
  readonly reach: Reach
  /** The session's version as it was told. */
  readonly saw: string
}

/**
 * Calls one session off, or it and all that follow. One that is called off stays in sight with who did it; one
 * that was called off already stays so, and its time too.
 */
export const cancelAppointment: Command<
  CancelAppointmentInput,
  Result<{ readonly documentIds: readonly DocumentId[] }, ToldRefusal | SessionUnknown | SessionChanged>
> = {
  async run(context, { reach, saw, ...named }) {
    const reached = await reachAppointment(context, named, 'set-appointments')
    if (!reached.ok) return reached
    const { occurrence } = reached.value
    const isOff = reach === 'one' && occurrence.status === 'cancelled'
    if (!isOff && !isAsSeen(reached.value, saw)) return fail({ kind: 'session-changed' })
    if (reach === 'following') await endAppointment(context, reached.value)
    else if (!isOff) await exceptOccurrence(context, reached.value, { ...occurrence, status: 'cancelled' })
    return succeed({ documentIds: await findTimesPages(context, named.workspaceId) })
  },
}
