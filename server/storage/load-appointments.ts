import type { Selectable } from 'kysely'
import {
  repeats,
  type Appointment,
  type AppointmentException,
  type AppointmentStatus,
} from '#lib/appointments/appointment.ts'
import { shiftDate } from '#lib/appointments/repeat-dates.ts'
import { dateIn } from '#lib/appointments/zoned-time.ts'
import {
  ensureAccountId,
  ensureAppointmentId,
  ensureWorkspaceId,
  type AppointmentId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import type { Schema } from './schema.ts'

/** An appointment, and whose it is. */
export interface KeptAppointment extends Appointment {
  readonly workspaceId: WorkspaceId
}

/** Dates are of many zones: with two days to spare none that matters is left out. */
const sparedDays = 2

/** The appointments of workspaces that have a session from about now on. Asks no gate: the caller has. */
export async function loadAppointments(
  context: Context,
  workspaceIds: readonly WorkspaceId[],
): Promise<readonly KeptAppointment[]> {
  if (workspaceIds.length === 0) return []
  const since = shiftDate(dateIn(context.at, 'UTC'), -sparedDays)
  const rows = await context.db
    .selectFrom('appointments')
    .selectAll()
    .where('workspace_id', 'in', workspaceIds)
    .where((row) =>
      row.or([
        row('until_date', 'is', null),
        row.and([row('until_date', '>', since), row('until_date', '>', row.ref('date'))]),
        // It has ended, and one of its sessions was moved to a later day than that.
        row.exists(
          row
            .selectFrom('appointment_exceptions')
            .select('appointment_exceptions.date')
            .whereRef('appointment_exceptions.appointment_id', '=', 'appointments.id')
            .whereRef('appointment_exceptions.date', '<', 'appointments.until_date')
            .where('on_date', '>=', since),
        ),
      ]),
    )
    .where((row) =>
      row.or([
        row('repeat', '<>', 'none'),
        row('date', '>=', since),
        row.exists(
          row
            .selectFrom('appointment_exceptions')
            .select('appointment_exceptions.date')
            .whereRef('appointment_exceptions.appointment_id', '=', 'appointments.id')
            .where('on_date', '>=', since),
        ),
      ]),
    )
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  return withExceptions(context, rows, since)
}

/** One appointment of a workspace, with all its exceptions. */
export async function loadAppointment(
  context: Context,
  workspaceId: WorkspaceId,
  appointmentId: AppointmentId,
): Promise<KeptAppointment | undefined> {
  const rows = await context.db
    .selectFrom('appointments')
    .selectAll()
    .where('id', '=', appointmentId)
    .where('workspace_id', '=', workspaceId)
    .execute()
  const [appointment] = await withExceptions(context, rows, '')
  return appointment
}

async function withExceptions(
  { db }: Context,
  rows: readonly Selectable<Schema['appointments']>[],
  since: string,
): Promise<readonly KeptAppointment[]> {
  if (rows.length === 0) return []
  const exceptions = await db
    .selectFrom('appointment_exceptions')
    .selectAll()
    .where(
      'appointment_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where((row) => row.or([row('date', '>=', since), row('on_date', '>=', since)]))
    .execute()
  return rows.map((row) => {
    const own = exceptions.filter((one) => one.appointment_id === row.id)
    return readAppointment(row, own.map(readException))
  })
}

function readAppointment(
  row: Selectable<Schema['appointments']>,
  exceptions: readonly AppointmentException[],
): KeptAppointment {
  return {
    id: ensureAppointmentId(row.id),
    workspaceId: ensureWorkspaceId(row.workspace_id),
    zone: row.zone,
    starts: { date: row.date, time: row.time },
    minutes: row.minutes,
    repeat: repeats.find((known) => known === row.repeat) ?? 'none',
    untilDate: row.until_date ?? undefined,
    exceptions,
    setBy: ensureAccountId(row.set_by),
    setAt: row.set_at,
  }
}

const statuses: readonly AppointmentStatus[] = ['booked', 'cancelled']

function readException(row: Selectable<Schema['appointment_exceptions']>): AppointmentException {
  return {
    date: row.date,
    // What this version has no word for is not told as a session that takes place.
    status: statuses.find((known) => known === row.status) ?? 'cancelled',
    starts: { date: row.on_date, time: row.on_time },
    minutes: row.minutes,
    setBy: ensureAccountId(row.set_by),
    setAt: row.set_at,
  }
}
