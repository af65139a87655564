import { parseVideoLink } from '#lib/appointments/parse-video-link.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import type { AppointmentDesk } from '../appointment-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'

export interface AppointmentOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'recordsChanged'>
}

/** Session times: what changes is told to open pages once it is on disk. */
export function createAppointmentDesk({ store, hub }: AppointmentOptions): AppointmentDesk {
  const told = <Value extends { readonly documentIds: readonly DocumentId[] }, Failure>(
    changed: Result<Value, Failure>,
  ): Result<Value, Failure> => {
    if (changed.ok) for (const id of changed.value.documentIds) hub.recordsChanged(id, ['appointments'])
    return changed
  }

  return {
    ofWorkspace: (sessionId, workspaceId) =>
      answered(() => store.ask('findSessionTimes', { sessionId, workspaceId })),
    today: (sessionId) => answered(() => store.ask('findToday', { sessionId })),
    set: (sessionId, workspaceId, times) =>
      answered(async () => {
        const set = told(await store.run('setAppointment', { sessionId, workspaceId, ...times }))
        return set.ok ? succeed({ id: set.value.appointmentId }) : set
      }),
    change: (sessionId, occurrence, change) =>
      answered(async () => {
        const changed = told(await store.run('changeAppointment', { sessionId, ...occurrence, ...change }))
        return changed.ok ? succeed({ id: changed.value.appointmentId }) : changed
      }),
    cancel: (sessionId, occurrence, seen) =>
      answered(async () => {
        const cancelled = told(await store.run('cancelAppointment', { sessionId, ...occurrence, ...seen }))
        return cancelled.ok ? succeed(undefined) : cancelled
      }),
    start: (sessionId, occurrence) =>
      answered(async () => {
        const titlePattern = say(sessionsWords.one, { number: '{number}' })
        const started = await store.run('startAppointment', { sessionId, ...occurrence, titlePattern })
        return started.ok ? succeed({ id: started.value.id, documentId: started.value.documentId }) : started
      }),
    setVideoLink: (sessionId, workspaceId, typed) =>
      answered(async () => {
        const link = typed === undefined ? succeed(undefined) : parseVideoLink(typed)
        if (!link.ok) return link
        const set = told(await store.run('setVideoLink', { sessionId, workspaceId, link: link.value }))
        return set.ok ? succeed(undefined) : set
      }),
  }
}
