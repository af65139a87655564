import type * as Y from 'yjs'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { SignView } from './board-view.ts'
import { signTextName } from './board-roots.ts'
import { groupByGoal } from './group-by-goal.ts'

/** Each goal's signs in order. There may be several in one place: two people may each begin one. */
export function readSigns(doc: Y.Doc): ReadonlyMap<string, readonly SignView[]> {
  return groupByGoal(doc, 'signs', (id, ySign) => {
    const place: unknown = ySign.get('place')
    if (place !== 'home' && place !== 'outside') return undefined
    const text = readTextOf(doc, signTextName(id))
    return { id, place, text: text.ok ? text.value : undefined }
  })
}
