import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { isPossible } from '#lib/appointments/is-possible.ts'
import { findOccurrence, type Occurrence } from '#lib/appointments/list-occurrences.ts'
import type { AccountId, AppointmentId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { ensureDocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from './admit.ts'
import { loadAppointment, type KeptAppointment } from './load-appointments.ts'
import type { Context } from './named.ts'
import { sessionVersion } from './session-version.ts'

/** One session of one appointment, as somebody names it. */
export interface NamedOccurrence {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly appointmentId: AppointmentId
  /** The date that the repeat gives it. */
  readonly date: string
}

/** The workspace has no such session, or it is too long ago. */
export type SessionUnknown = { readonly kind: 'session-unknown' }

/** It, or what follows it in its repeat, is no longer as its person saw it. */
export type SessionChanged = { readonly kind: 'session-changed' }

export interface Reached {
  readonly accountId: AccountId
  readonly appointment: KeptAppointment
  readonly occurrence: Occurrence
}

/** The session that is to be changed, for whoever may change it. One that is long over, or years ahead, is none. */
export async function reachAppointment(
  context: Context,
  { sessionId, workspaceId, appointmentId, date }: NamedOccurrence,
  action: 'set-appointments' | 'start-session-page',
): Promise<Result<Reached, ToldRefusal | SessionUnknown>> {
  const admitted = await admitToWorkspace(context, sessionId, workspaceId, action)
  if (!admitted.ok) return admitted
  const appointment = await loadAppointment(context, workspaceId, appointmentId)
  const occurrence = appointment && findOccurrence(appointment, date)
  if (appointment === undefined || occurrence === undefined) return fail({ kind: 'session-unknown' })
  const isNear = isPossible({ ...occurrence, zone: appointment.zone }, context.at)
  return isNear
    ? succeed({ accountId: admitted.value.accountId, appointment, occurrence })
    : fail({ kind: 'session-unknown' })
}

/** Whether the session, and what follows it, still is what somebody saw: `saw` is the version they were told. */
export function isAsSeen({ appointment, occurrence }: Reached, saw: string): boolean {
  return sessionVersion(appointment, occurrence) === saw
}

/** Keeps that one session of the appointment is otherwise than the repeat has it. */
export async function exceptOccurrence(
  { db, at }: Context,
  { accountId, appointment, occurrence }: Reached,
  is: Pick<Occurrence, 'status' | 'starts' | 'minutes'>,
): Promise<void> {
  const row = {
    status: is.status,
    on_date: is.starts.date,
    on_time: is.starts.time,
    minutes: is.minutes,
    set_by: accountId,
    set_at: at,
  }
  await db
    .insertInto('appointment_exceptions')
    .values({ appointment_id: appointment.id, date: occurrence.date, ...row })
    .onConflict((conflict) => conflict.columns(['appointment_id', 'date']).doUpdateSet(row))
    .execute()
}

/** The appointment does not come round any more from this session on; those before stay as they were. */
export async function endAppointment(
  { db, at }: Context,
  { accountId, appointment, occurrence }: Reached,
): Promise<void> {
  await db
    .updateTable('appointments')
    .set({ until_date: occurrence.date, ended_by: accountId, ended_at: at })
    .where('id', '=', appointment.id)
    .execute()
}

/** The documents whose open pages are told when session times change: the board and the session pages. */
export async function findTimesPages(
  { db }: Context,
  workspaceId: WorkspaceId,
): Promise<readonly DocumentId[]> {
  const rows = await db
    .selectFrom('documents')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', ['board', 'session'])
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ id }) => ensureDocumentId(id))
}
