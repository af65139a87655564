import * as Y from 'yjs'
import { mapNames } from '#lib/board/board-roots.ts'
import type { RestorePlan } from './restore-plan.ts'

/** Plain values of one entry as they lie there, also those that another program gave it. */
export function valuesOf(
  version: Y.Doc,
  map: keyof typeof mapNames,
  id: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const yEntry: unknown = version.getMap<unknown>(mapNames[map]).get(id)
  if (!(yEntry instanceof Y.Map)) return {}
  return Object.fromEntries(
    names.flatMap((name) => {
      const value: unknown = yEntry.get(name)
      return value !== null && typeof value === 'object' ? [] : [[name, value]]
    }),
  )
}

/** Sets those that are others now; an entry that is no map stays as it is. */
export function setValues(
  plan: RestorePlan,
  now: Y.Doc,
  map: keyof typeof mapNames,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const yEntry: unknown = now.getMap<unknown>(mapNames[map]).get(id)
  if (!(yEntry instanceof Y.Map)) return
  for (const [name, value] of Object.entries(values)) {
    const present: unknown = yEntry.get(name)
    if (present === value) continue
    const run = () => (value === undefined ? yEntry.delete(name) : yEntry.set(name, value))
    plan.edits.push({ units: 0, run })
  }
}
