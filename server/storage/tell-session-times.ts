import type { OccurrenceOf } from '#lib/appointments/next-occurrences.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { ensureSessionPageId, type SessionPageId } from '#lib/base/ids.ts'
import type { KeptAppointment } from './load-appointments.ts'
import type { Context } from './named.ts'
import { createNameReader } from './read-person-name.ts'
import { sessionVersion } from './session-version.ts'

/** Sessions with the names of those who set them and the pages that were begun for them. Asks no gate. */
export async function tellSessionTimes(
  context: Context,
  occurrences: readonly OccurrenceOf<KeptAppointment>[],
): Promise<readonly SessionTime[]> {
  const pages = await findPages(context, occurrences)
  const nameOf = createNameReader(context)
  const told: SessionTime[] = []
  for (const { appointment, setBy, ...one } of occurrences) {
    const version = sessionVersion(appointment, one)
    const { id: appointmentId, workspaceId, repeat, zone } = appointment
    const pageId = pages.get(nameOfPage(appointmentId, one.date))
    told.push({
      ...one,
      workspaceId,
      appointmentId,
      repeat,
      zone,
      setBy: await nameOf(setBy),
      version,
      pageId,
    })
  }
  return told
}

async function findPages(
  { db }: Context,
  occurrences: readonly OccurrenceOf<KeptAppointment>[],
): Promise<ReadonlyMap<string, SessionPageId>> {
  if (occurrences.length === 0) return new Map()
  const rows = await db
    .selectFrom('session_pages')
    .select(['id', 'appointment_id', 'appointment_date'])
    .where('appointment_id', 'in', [...new Set(occurrences.map(({ appointment }) => appointment.id))])
    .where('appointment_date', 'in', [...new Set(occurrences.map(({ date }) => date))])
    .execute()
  return new Map(
    rows.map((row) => [
      nameOfPage(row.appointment_id ?? '', row.appointment_date ?? ''),
      ensureSessionPageId(row.id),
    ]),
  )
}

const nameOfPage = (appointmentId: string, date: string) => `${appointmentId} ${date}`
