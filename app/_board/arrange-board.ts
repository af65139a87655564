import { parseGoalId } from '#lib/base/ids.ts'
import type { CardView } from '#lib/board/card-of.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { GoalPlace } from './goal-place.ts'

export type ArrangedBoard = Readonly<Record<GoalColumn, readonly CardView[]>>

/** A place between cards. It is said by a neighbour and not by a number: others may come and go meanwhile. */
export interface Spot {
  readonly column: GoalColumn
  /** The goal it stands before; undefined, or one that is not in the column: after all others. */
  readonly before: string | undefined
}

/** A goal that is shown where it is carried to, not where it stands. */
export interface Carried {
  readonly goalId: string
  readonly spot: Spot
}

/**
 * Every goal in its column, in board order. A goal whose place nobody told of is in Ideas. One that is worked on and
 * that somebody took off the board is there all the same, as one that cannot be read: it can be stopped.
 */
export function arrangeBoard(
  cards: readonly CardView[],
  places: readonly GoalPlace[],
  carried?: Carried,
): ArrangedBoard {
  const arranged: Record<GoalColumn, CardView[]> = {
    proposed: [],
    active: [],
    'on-hold': [],
    completed: [],
    cancelled: [],
  }
  const columns = new Map(places.map((place) => [place.goalId, place.column]))
  const taken = carried && cards.find(({ id }) => id === carried.goalId)
  for (const card of cards) {
    if (card !== taken) arranged[columns.get(card.id) ?? 'proposed'].push(card)
  }
  const known = new Set<string>(cards.map(({ id }) => id))
  for (const { goalId, column } of places) {
    const id = parseGoalId(goalId)
    if (column === 'active' && id.ok && !known.has(goalId))
      arranged.active.push({ kind: 'unreadable', id: id.value })
  }
  if (carried !== undefined && taken !== undefined) {
    const column = arranged[carried.spot.column]
    column.splice(findIndex(column, carried.spot), 0, taken)
  }
  return arranged
}

/** Where a spot is among the cards of its column, the carried one left out. */
export function findIndex(others: readonly { readonly id: string }[], { before }: Spot): number {
  const index = others.findIndex(({ id }) => id === before)
  return index === -1 ? others.length : index
}

/** Where a goal stands; undefined when the board has none of that id. */
export function findSpot(arranged: ArrangedBoard, goalId: string): Spot | undefined {
  for (const [column, cards] of entriesOf(arranged)) {
    const index = cards.findIndex(({ id }) => id === goalId)
    if (index !== -1) return { column, before: cards[index + 1]?.id }
  }
  return undefined
}

/** "2 of 5" in a column. */
export function findStanding(
  column: readonly { readonly id: string }[],
  goalId: string,
): { readonly position: number; readonly count: number } {
  return { position: column.findIndex(({ id }) => id === goalId) + 1, count: column.length }
}

function entriesOf(arranged: ArrangedBoard): readonly (readonly [GoalColumn, readonly CardView[]])[] {
  return [
    ['proposed', arranged.proposed],
    ['active', arranged.active],
    ['on-hold', arranged['on-hold']],
    ['completed', arranged.completed],
    ['cancelled', arranged.cancelled],
  ]
}
