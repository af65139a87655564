import type { Doc } from 'yjs'
import type { UpdateContents } from './inspector/inspection.ts'

/** How many roots a document has, and entries in those that are maps; what was deleted counts. */
export function countNames(doc: Doc): number {
  let count = doc.share.size
  for (const root of doc.share.values()) count += root._map.size
  return count
}

/** How many of them an update would add. */
export function countNewNames(doc: Doc, { named }: UpdateContents): number {
  let count = 0
  for (const [name, keys] of named) {
    const root = doc.share.get(name)
    if (root === undefined) count += 1
    for (const key of keys) if (root?._map.has(key) !== true) count += 1
  }
  return count
}
