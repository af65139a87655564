import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AppointmentId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { findZone } from '../find-zone.ts'
import { insertAppointment, type SetTimes, type TimesRefused } from '../insert-appointment.ts'
import type { Command } from '../named.ts'
import { findTimesPages } from '../reach-appointment.ts'

export interface SetAppointmentInput extends SetTimes {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  /** The zone of whoever sets it: the workspace's own from its first session times on, left aside afterwards. */
  readonly zone: string
}

/** Sets session times: one, or a repeat from its first on. Either may; they belong to both. */
export const setAppointment: Command<
  SetAppointmentInput,
  Result<
    { readonly appointmentId: AppointmentId; readonly documentIds: readonly DocumentId[] },
    ToldRefusal | TimesRefused
  >
> = {
  async run(context, { sessionId, workspaceId, zone, ...times }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'set-appointments')
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    const set = await insertAppointment(
      context,
      { workspaceId, accountId, zone: (await findZone(context, workspaceId)) ?? zone },
      times,
    )
    if (!set.ok) return set
    return succeed({
      appointmentId: set.value,
      documentIds: await findTimesPages(context, workspaceId),
    })
  },
}
