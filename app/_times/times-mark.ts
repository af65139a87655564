import { isAboutTo, isNear } from './find-next.ts'

interface MarkedSession {
  readonly appointmentId: string
  readonly date: string
  readonly status: string
  readonly startsAt: number
  readonly endsAt: number
  readonly minutes: number
  readonly setBy: string
  readonly version: string
  readonly pageId?: string | undefined
  readonly videoLink?: string | undefined
}

/** As much of an answer about session times as tells whether a screen still says what it says. */
export interface MarkedTimes {
  readonly asOf: number
  /** The sessions to come of one workspace, or the sessions of a day. */
  readonly coming?: readonly MarkedSession[] | undefined
  readonly sessions?: readonly MarkedSession[] | undefined
  readonly next?: MarkedSession | undefined
  readonly videoLink?: string | undefined
}

export interface TimesMark {
  /** What was set. */
  readonly set: string
  /** What is near, going on or over at the moment of the answer, and what a change would name as seen. */
  readonly phase: string
}

/** Two answers with one mark look the same on a screen: nothing of them need be shown again. */
export function timesMark({ asOf, coming = [], sessions = [], next, videoLink }: MarkedTimes): TimesMark {
  const all = [...coming, ...sessions, ...(next === undefined ? [] : [next])]
  const phases = all.map((one) => [
    isNear(one, asOf),
    isAboutTo(one, asOf),
    one.startsAt <= asOf,
    one.endsAt <= asOf,
    one.version,
  ])
  return { set: JSON.stringify([all.map(markOf), videoLink]), phase: JSON.stringify(phases) }
}

const markOf = (one: MarkedSession) => [
  one.appointmentId,
  one.date,
  one.status,
  one.startsAt,
  one.minutes,
  one.setBy,
  one.pageId,
  one.videoLink,
]
