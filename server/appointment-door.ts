import type { Reach, Repeat, WallTime } from '#lib/appointments/appointment.ts'
import type { CaseloadDay, SessionTimes } from '#lib/appointments/session-time.ts'
import type { AppointmentId, DocumentId, SessionId, SessionPageId, WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { Answer, NoRoom, Refused } from './door.ts'

/** One session of an appointment. */
export interface OccurrenceName {
  readonly workspaceId: WorkspaceId
  readonly appointmentId: AppointmentId
  /** The date that the repeat gives it. */
  readonly date: string
}

/** When sessions are, as somebody sets them: what the clock on the wall says. */
export interface TimesInput {
  readonly starts: WallTime
  readonly minutes: number
  readonly repeat: Repeat
}

/**
 * The workspace has no such session; it is not as it was seen; no such time; as many times as may be; not such a
 * link.
 */
export type TimesFailure = {
  readonly kind:
    | 'session-unknown'
    | 'session-changed'
    | 'time-not-possible'
    | 'times-full'
    | 'link-not-usable'
}
type TimesAnswer<T> = Promise<Result<T, Refused | TimesFailure | NoRoom>>

/** Which sessions a change is about, and the version of the one that it names as its person saw it. */
export interface Seen {
  readonly reach: Reach
  readonly saw: string
}

/** Session times and the pair's video link. Changes are told to the workspace's open pages once they are on disk. */
export interface AppointmentDesk {
  ofWorkspace(sessionId: SessionId, workspaceId: WorkspaceId): Answer<SessionTimes>
  /** A clinician's sessions of today, with all of their clients. */
  today(sessionId: SessionId): Answer<CaseloadDay>
  /** `zone` counts for the first times of a workspace; later ones follow the same clock. */
  set(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    times: TimesInput & { readonly zone: string },
  ): TimesAnswer<{ readonly id: AppointmentId }>
  /** One session, or it and all that follow: those before stay as they were. With 'one' the repeat is left aside. */
  change(
    sessionId: SessionId,
    occurrence: OccurrenceName,
    change: TimesInput & Seen,
  ): TimesAnswer<{ readonly id: AppointmentId }>
  cancel(sessionId: SessionId, occurrence: OccurrenceName, seen: Seen): TimesAnswer<void>
  /** The session's page, begun if nobody has begun it. */
  start(
    sessionId: SessionId,
    occurrence: OccurrenceName,
  ): TimesAnswer<{ readonly id: SessionPageId; readonly documentId: DocumentId }>
  /** As somebody pasted it; undefined takes it away. */
  setVideoLink(sessionId: SessionId, workspaceId: WorkspaceId, typed: string | undefined): TimesAnswer<void>
}
