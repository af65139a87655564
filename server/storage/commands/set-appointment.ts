import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AppointmentId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import type { NoRoom } from '../find-no-room.ts'
import { findZone } from '../find-zone.ts'
import { insertAppointment, type SetTimes, type TimesRefused } from '../insert-appointment.ts'
import { loadAppointments } from '../load-appointments.ts'
import type { Command, Context } from '../named.ts'
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
    ToldRefusal | TimesRefused | NoRoom
  >
> = {
  async run(context, { sessionId, workspaceId, zone, ...times }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'set-appointments')
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    const documentIds = await findTimesPages(context, workspaceId)
    const same = await findSame(context, workspaceId, times)
    if (same !== undefined) return succeed({ appointmentId: same, documentIds })
    const set = await insertAppointment(
      context,
      { workspaceId, accountId, zone: (await findZone(context, workspaceId)) ?? zone },
      times,
    )
    return set.ok ? succeed({ appointmentId: set.value, documentIds }) : set
  },
}

/** What is set already just so, its first session included: whoever lost the answer asks again, and means it once. */
async function findSame(
  context: Context,
  workspaceId: WorkspaceId,
  { starts, minutes, repeat }: SetTimes,
): Promise<AppointmentId | undefined> {
  const set = await loadAppointments(context, [workspaceId])
  return set.find(
    (one) =>
      one.starts.date === starts.date &&
      one.starts.time === starts.time &&
      one.minutes === minutes &&
      one.repeat === repeat &&
      one.untilDate === undefined &&
      !one.exceptions.some(({ date }) => date === starts.date),
  )?.id
}
