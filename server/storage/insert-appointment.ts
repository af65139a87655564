import type { Appointment, Repeat, WallTime } from '#lib/appointments/appointment.ts'
import { appointmentLimits } from '#lib/appointments/appointment-limits.ts'
import { isPossible } from '#lib/appointments/is-possible.ts'
import { ensureAppointmentId, type AccountId, type AppointmentId, type WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { countAdded, findNoRoom, type NoRoom } from './find-no-room.ts'
import { loadAppointments } from './load-appointments.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'

/** When sessions are, as somebody sets them. */
export interface SetTimes {
  readonly starts: WallTime
  readonly minutes: number
  readonly repeat: Repeat
}

/** No such time, or not so far from now; or as many times are set as may be. */
export type TimesRefused = { readonly kind: 'time-not-possible' | 'times-full' }

/**
 * Sets session times of a workspace from their first session on. `replaced` is about to be ended and takes up no
 * room. Asks no gate: the command has.
 */
export async function insertAppointment(
  context: Context,
  by: { readonly workspaceId: WorkspaceId; readonly accountId: AccountId; readonly zone: string },
  { starts, minutes, repeat }: SetTimes,
  replaced?: AppointmentId,
): Promise<Result<AppointmentId, TimesRefused | NoRoom>> {
  const { workspaceId, accountId, zone } = by
  if (!isPossible({ starts, minutes, zone }, context.at)) return fail({ kind: 'time-not-possible' })
  const set = (await loadAppointments(context, [workspaceId])).filter(({ id }) => id !== replaced)
  const { perWorkspace, withEnded } = appointmentLimits
  const isFull = set.length >= withEnded || set.filter(goesOn).length >= perWorkspace
  if (isFull) return fail({ kind: 'times-full' })
  const ever = await context.db
    .selectFrom('appointments')
    .select(countAdded('set_at', context.at))
    .where('workspace_id', '=', workspaceId)
    .where('set_by', '=', accountId)
    .executeTakeFirstOrThrow()
  const noRoom = findNoRoom('appointments', ever)
  if (noRoom !== undefined) return fail(noRoom)
  const id = ensureAppointmentId(newId())
  await context.db
    .insertInto('appointments')
    .values({
      id,
      workspace_id: workspaceId,
      date: starts.date,
      time: starts.time,
      zone,
      minutes,
      repeat,
      until_date: null,
      set_by: accountId,
      set_at: context.at,
      ended_by: null,
      ended_at: null,
    })
    .execute()
  return succeed(id)
}

/** Not what was ended, nor the one session that was called off. */
function goesOn({ repeat, untilDate, exceptions }: Appointment): boolean {
  const isOff = repeat === 'none' && exceptions.some(({ status }) => status === 'cancelled')
  return untilDate === undefined && !isOff
}
