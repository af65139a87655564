import { findNextOccurrence, occurrencesOf, type OccurrenceOf } from '#lib/appointments/next-occurrences.ts'
import type { CaseloadDay } from '#lib/appointments/session-time.ts'
import { dateIn } from '#lib/appointments/zoned-time.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureWorkspaceId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { findZones } from '../find-zone.ts'
import { loadAppointments, type KeptAppointment } from '../load-appointments.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Context, Query } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'
import { tellSessionTimes } from '../tell-session-times.ts'
import { loadVideoLinks } from '../video-link.ts'

const dayMs = 86_400_000

/**
 * A clinician's sessions of today, whoever of their clients they are with. Whether it is today is asked of the
 * calendar where the times were set. Tells nothing of what anybody wrote, so no access line.
 */
export const findToday: Query<{ readonly sessionId: SessionId }, Result<CaseloadDay, ToldRefusal>> = {
  async run(context, { sessionId }) {
    const { at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const workspaceIds = viewer.memberships.flatMap((membership) =>
      membership.scope === 'workspace' && membership.role === 'clinician' ? [membership.workspaceId] : [],
    )
    const appointments = await loadAppointments(context, workspaceIds)
    const isToday = ({ starts, appointment }: OccurrenceOf<KeptAppointment>) =>
      starts.date === dateIn(at, appointment.zone)
    const around = occurrencesOf(appointments, at - 2 * dayMs, at + 2 * dayMs)
    const next = findNextOccurrence(appointments, at, (one) => one.startsAt > at && !isToday(one))
    const told = await tellSessionTimes(context, [
      ...around.filter(isToday),
      ...(next === undefined ? [] : [next]),
    ])
    const clients = await findClients(context, workspaceIds)
    const links = await loadVideoLinks(context, workspaceIds)
    const zones = await findZones(context, workspaceIds)
    const sessions = told.map((session) => ({
      ...session,
      clientName: clients.get(session.workspaceId)?.name ?? '',
      isPretend: clients.get(session.workspaceId)?.isPretend ?? false,
      videoLink: links.get(session.workspaceId)?.link,
    }))
    return succeed({
      asOf: at,
      sessions: next === undefined ? sessions : sessions.slice(0, -1),
      next: next === undefined ? undefined : sessions.at(-1),
      clients: [...clients]
        .map(([workspaceId, client]) => ({ ...client, workspaceId, zone: zones.get(workspaceId) }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    })
  },
}

async function findClients(
  { db, vault }: Context,
  workspaceIds: readonly WorkspaceId[],
): Promise<ReadonlyMap<WorkspaceId, { readonly name: string; readonly isPretend: boolean }>> {
  if (workspaceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('workspaces')
    .select(['id', 'practice_id', 'client_name_sealed', 'is_pretend'])
    .where('id', 'in', workspaceIds)
    .execute()
  return new Map(
    rows.map((row) => {
      const about = aboutName(row.practice_id, 'client-name', row.id)
      const name = openText(vault, about, row.client_name_sealed) ?? ''
      return [ensureWorkspaceId(row.id), { name, isPretend: row.is_pretend === 1 }]
    }),
  )
}
