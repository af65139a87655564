import * as shape from '#lib/base/shape.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { stopsPlaceOf } from './is-stop-kept.ts'

/** A goal that somebody stopped while the server could not be reached. */
export interface UnsentStop {
  readonly workspaceId: string
  readonly goalId: string
  readonly column: GoalColumn
  /** When it had come to where they saw it: what both decide after that is not undone by it. */
  readonly seenMovedAt?: number | undefined
  /** The server heard of it and said no: it is told of, and sent no more. */
  readonly isNotTaken?: boolean | undefined
}

const keptShape = shape.list(
  shape.object({
    workspaceId: shape.text,
    goalId: shape.text,
    column: shape.oneOf(goalColumns),
    seenMovedAt: shape.optional(shape.number),
    isNotTaken: shape.optional(shape.truth),
  }),
)

const listeners = new Set<() => void>()

/** Where a browser keeps nothing they are sent for as long as the page is open. */
const ofThisPage = new Map<string, string>()

/** What waits to be sent. */
export const findWaiting = (stops: readonly UnsentStop[]): readonly UnsentStop[] =>
  stops.filter(({ isNotTaken }) => isNotTaken !== true)

/** As it lies there: the same text for as long as nothing changes. */
export function readUnsentText(account: string): string {
  const place = stopsPlaceOf(account)
  try {
    return localStorage.getItem(place) ?? ofThisPage.get(place) ?? ''
  } catch {
    return ofThisPage.get(place) ?? ''
  }
}

/** Ids and columns, no word. Anything else that lies there is none. */
export function parseUnsentStops(text: string): readonly UnsentStop[] {
  try {
    const kept: unknown = JSON.parse(text === '' ? '[]' : text)
    return keptShape.accepts(kept) ? kept : []
  } catch {
    return []
  }
}

/**
 * Kept on this device for their person alone: stopping needs nobody's permission, so closing the page that it was
 * pressed on does not undo it.
 */
export function changeUnsentStops(
  account: string,
  change: (before: readonly UnsentStop[]) => readonly UnsentStop[],
): void {
  const place = stopsPlaceOf(account)
  const after = change(parseUnsentStops(readUnsentText(account)))
  const text = JSON.stringify(after)
  ofThisPage.delete(place)
  try {
    if (after.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, text)
  } catch {
    ofThisPage.set(place, text)
  }
  for (const listener of listeners) listener()
}

/** Also what another tab of this device changes. */
export function onUnsentStops(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
