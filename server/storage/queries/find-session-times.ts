import { nextOccurrences } from '#lib/appointments/next-occurrences.ts'
import type { SessionTimes } from '#lib/appointments/session-time.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { findLastChange } from '../find-last-change.ts'
import { findZone } from '../find-zone.ts'
import { loadAppointments } from '../load-appointments.ts'
import type { Query } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { tellSessionTimes } from '../tell-session-times.ts'
import { loadVideoLinks } from '../video-link.ts'

const comingLimit = 8

/**
 * When a workspace's people meet, and where. It is theirs both, and nothing that either wrote to be read: so
 * no access line, as with who belongs to a workspace.
 */
export const findSessionTimes: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<SessionTimes, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const appointments = await loadAppointments(context, [workspaceId])
    const next = nextOccurrences(appointments, context.at, comingLimit)
    const last = await findLastChange(context, workspaceId)
    const links = await loadVideoLinks(context, [workspaceId])
    return succeed({
      asOf: context.at,
      zone: await findZone(context, workspaceId),
      coming: await tellSessionTimes(context, next),
      videoLink: links.get(workspaceId)?.link,
      lastChange: last && { byId: last.by, by: await createNameReader(context)(last.by), at: last.at },
    })
  },
}
