import {
  parseAppointmentId,
  parseWorkspaceId,
  type AppointmentId,
  type IdFailure,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'

/** The session of an appointment that a path names. */
export function occurrenceOf(params: {
  readonly workspaceId: string
  readonly appointmentId: string
  readonly date: string
}): Result<
  { readonly workspaceId: WorkspaceId; readonly appointmentId: AppointmentId; readonly date: string },
  IdFailure
> {
  const workspaceId = parseWorkspaceId(params.workspaceId)
  if (!workspaceId.ok) return workspaceId
  const appointmentId = parseAppointmentId(params.appointmentId)
  if (!appointmentId.ok) return appointmentId
  const { date } = params
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return fail({ kind: 'malformed-id' })
  return succeed({ workspaceId: workspaceId.value, appointmentId: appointmentId.value, date })
}
