import * as Y from 'yjs'
import { boardIdForm, mapNames } from './board-roots.ts'
import { compareByOrder } from './order-key.ts'

/** One entry of a root map as it lies there. `yValues` is undefined when it is no map at all. */
export interface Entry {
  readonly id: string
  /** '' when there is none; sorts last. */
  readonly order: string
  readonly yValues: Y.Map<unknown> | undefined
}

/**
 * The entries of one of the board's root maps, in board order. Ids that cannot be ids are passed over. Makes
 * no root that was not there; one that is another shared type in this `Y.Doc` has no entries.
 */
export function readEntries(doc: Y.Doc, name: keyof typeof mapNames): readonly Entry[] {
  const known = doc.share.get(mapNames[name])
  if (known === undefined) return []
  const root = known.constructor === Y.AbstractType ? doc.getMap(mapNames[name]) : known
  if (!(root instanceof Y.Map)) return []
  const entries: Entry[] = []
  for (const [id, value] of root.entries()) if (boardIdForm.test(id)) entries.push(readEntry(id, value))
  return entries.sort(compareByOrder)
}

function readEntry(id: string, value: unknown): Entry {
  if (!(value instanceof Y.Map)) return { id, order: '', yValues: undefined }
  const order: unknown = value.get('order')
  return { id, order: typeof order === 'string' ? order : '', yValues: value }
}
