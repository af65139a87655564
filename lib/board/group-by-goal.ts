import type * as Y from 'yjs'
import type { mapNames } from './board-roots.ts'
import { readEntries } from './read-entries.ts'

/** Reads a root map whose entries name their goal; what is undefined is passed over. */
export function groupByGoal<View>(
  doc: Y.Doc,
  name: Exclude<keyof typeof mapNames, 'goals'>,
  read: (id: string, yValues: Y.Map<unknown>) => View | undefined,
): ReadonlyMap<string, readonly View[]> {
  const byGoal = new Map<string, View[]>()
  for (const entry of readEntries(doc, name)) {
    const goalId: unknown = entry.yValues?.get('goal')
    if (entry.yValues === undefined || typeof goalId !== 'string') continue
    const view = read(entry.id, entry.yValues)
    if (view === undefined) continue
    const siblings = byGoal.get(goalId)
    if (siblings === undefined) byGoal.set(goalId, [view])
    else siblings.push(view)
  }
  return byGoal
}
