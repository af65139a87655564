import { sql } from 'kysely'
import type { Instant } from '#lib/base/instant.ts'

const dayMs = 86_400_000

/**
 * How much one person may add to one workspace: within 24 hours, so that a program gone wrong is stopped by its
 * first day's share and its person goes on tomorrow; and ever, which no pair comes near in ten years. What was deleted
 * counts on: its records stay on disk.
 */
export const workspaceLimits = {
  reflections: { aDay: 100, ever: 20_000 },
  sessionPages: { aDay: 50, ever: 10_000 },
  goalMoves: { aDay: 500, ever: 50_000 },
  /** Suggestions and answers; taking back and stopping need no room. */
  decisions: { aDay: 200, ever: 5_000 },
  /** One at a time: these are begun anew after one was deleted. */
  startingPoints: { aDay: 20, ever: 1_000 },
  quotes: { aDay: 200, ever: 20_000 },
  /** Cards on goals' tables with each of their words, and what somebody would rather do; taking back needs no room. */
  approaches: { aDay: 200, ever: 5_000 },
  /** Session times that were set, or set anew with all that follow; those that ended count on. */
  appointments: { aDay: 100, ever: 5_000 },
  /** Ratings, how sure somebody is, wins and answers to them; to take one back or to show one needs no room. */
  noticings: { aDay: 200, ever: 50_000 },
  /** Comments, replies, and that a conversation is done or not; taking back needs no room. */
  comments: { aDay: 200, ever: 20_000 },
} as const

/** As much was added in the last day as may be; or ever. */
export type NoRoom = { readonly kind: 'day-full' | 'workspace-full' }

export interface Added {
  readonly aDay: number
  readonly ever: number
}

/** How many rows there are, and how many are of the last day by the instant in that column. */
export function countAdded(column: string, at: Instant) {
  const when = sql.ref(column)
  // One from the future is from before the clock was set back.
  const isOfTheDay = sql`${when} > ${at - dayMs} and ${when} <= ${at}`
  return [
    sql<number>`count(*)`.as('ever'),
    sql<number>`count(case when ${isOfTheDay} then 1 end)`.as('aDay'),
  ] as const
}

/** Why one more has no room; undefined when it has. */
export function findNoRoom(what: keyof typeof workspaceLimits, added: Added): NoRoom | undefined {
  const limits = workspaceLimits[what]
  if (added.ever >= limits.ever) return { kind: 'workspace-full' }
  return added.aDay >= limits.aDay ? { kind: 'day-full' } : undefined
}
