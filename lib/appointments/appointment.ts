import type { AccountId, AppointmentId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'

/** How often session times come round. */
export const repeats = ['none', 'weekly', 'fortnightly'] as const
export type Repeat = (typeof repeats)[number]

/**
 * What the clock and the calendar on the wall say, in the IANA zone of the appointment: `date` is 'YYYY-MM-DD',
 * `time` is 'HH:MM'. Two dates, and two times, compare as texts.
 */
export interface WallTime {
  readonly date: string
  readonly time: string
}

/**
 * Session times that two people agreed (FHIR: Appointment). Kept as the clock on the wall says them: a weekly
 * 15:00 is at 15:00 all year, whatever the zone does to its clocks. Each of its sessions is known by the date
 * that the repeat gives it, also when that one was moved.
 */
export interface Appointment {
  readonly id: AppointmentId
  /** IANA: 'Europe/Berlin'. */
  readonly zone: string
  /** The first session. */
  readonly starts: WallTime
  readonly minutes: number
  readonly repeat: Repeat
  /** The first date that it does not come round on any more. */
  readonly untilDate: string | undefined
  readonly exceptions: readonly AppointmentException[]
  readonly setBy: AccountId
  readonly setAt: Instant
}

/** One session that is not as the repeat has it. */
export interface AppointmentException {
  /** The date that the repeat gives it. */
  readonly date: string
  readonly status: AppointmentStatus
  /** When it is instead, or would have been. */
  readonly starts: WallTime
  readonly minutes: number
  readonly setBy: AccountId
  readonly setAt: Instant
}

/** FHIR's words for it. */
export type AppointmentStatus = 'booked' | 'cancelled'

/** Which sessions a change is about: one, or it and all that follow. */
export const reaches = ['one', 'following'] as const
export type Reach = (typeof reaches)[number]
