import * as shape from '#lib/base/shape.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'

/** A goal that somebody stopped while the server could not be reached. */
export interface UnsentStop {
  readonly goalId: string
  readonly column: GoalColumn
}

const keptShape = shape.list(shape.object({ goalId: shape.text, column: shape.oneOf(goalColumns) }))

/** Kept for this tab alone, by person: ids and columns, no word. A page that is opened anew sends them on. */
export function readUnsentStops(place: string): readonly UnsentStop[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    return keptShape.accepts(kept) ? kept : []
  } catch {
    return []
  }
}

export function keepUnsentStops(place: string, stops: readonly UnsentStop[]): void {
  try {
    if (stops.length === 0) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(stops))
  } catch {
    // A browser that keeps nothing: they are sent for as long as the page is open.
  }
}
