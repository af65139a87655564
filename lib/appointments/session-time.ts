import type { AccountId, AppointmentId, SessionPageId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { AppointmentStatus, Repeat, WallTime } from './appointment.ts'

/** One session as screens and programs are told of it. */
export interface SessionTime {
  readonly workspaceId: WorkspaceId
  readonly appointmentId: AppointmentId
  /** The date that the repeat gives it: with the appointment's id, its name. */
  readonly date: string
  readonly status: AppointmentStatus
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly minutes: number
  readonly repeat: Repeat
  /** IANA, with what the clock on the wall says there. */
  readonly zone: string
  readonly starts: WallTime
  /** Whether it is at another time than the repeat gives it. */
  readonly isMoved: boolean
  /** The name of whoever set it so last. */
  readonly setBy: string
  readonly setAt: Instant
  /** What a change of it names as seen: another once it, or what follows it in its repeat, is not as it was. */
  readonly version: string
  /** Its page, once somebody has begun it. */
  readonly pageId: SessionPageId | undefined
}

/** When the people of a workspace meet, and where. */
export interface SessionTimes {
  /** The moment that all of it is told of. */
  readonly asOf: Instant
  /** IANA: the clock that times are set by; undefined until the first are. */
  readonly zone: string | undefined
  /** The sessions that go on or are to come, in order, those called off among them; the next eight at most. */
  readonly coming: readonly SessionTime[]
  readonly videoLink: string | undefined
  /** Who changed times or link last, by id and name, and when. */
  readonly lastChange: { readonly byId: AccountId; readonly by: string; readonly at: Instant } | undefined
}

/** One session of a clinician's day. */
export interface CaseloadSession extends SessionTime {
  readonly clientName: string
  /** With nobody real. */
  readonly isPretend: boolean
  readonly videoLink: string | undefined
}

/** A clinician's sessions of one day. */
export interface CaseloadDay {
  readonly asOf: Instant
  /** Of the day, in order, those over and those called off among them. */
  readonly sessions: readonly CaseloadSession[]
  /** The next of a later day. */
  readonly next: CaseloadSession | undefined
  /** With whom times can be set, by name; `zone` is the clock that those of this client are set by. */
  readonly clients: readonly CaseloadClient[]
}

export interface CaseloadClient {
  readonly workspaceId: WorkspaceId
  readonly name: string
  /** Nobody real: somebody to try the place out with. */
  readonly isPretend: boolean
  /** IANA; undefined until the first times are set. */
  readonly zone: string | undefined
}
