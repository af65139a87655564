import type { AccountId, GoalId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'

/** A goal was put in a column, by whom and when. Rows, not words: no document holds them. */
export interface GoalMove {
  readonly goalId: GoalId
  readonly to: GoalColumn
  readonly by: AccountId
  /** By an agreement; then `by` is whoever agreed. */
  readonly byBoth: boolean
  readonly at: Instant
}

/** The last move of each goal that was ever moved; every other one is in Ideas. */
export type GoalPlaces = ReadonlyMap<GoalId, GoalMove>

/** Where goals stood at a moment. `moves`: all there are, in the order in which they were written. */
export function placesAt(moves: readonly GoalMove[], at: Instant): GoalPlaces {
  return new Map(moves.filter((move) => move.at <= at).map((move) => [move.goalId, move]))
}

export function columnOf(places: GoalPlaces, goalId: GoalId): GoalColumn {
  return places.get(goalId)?.to ?? 'proposed'
}
