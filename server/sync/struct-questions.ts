import * as Y from 'yjs'

/** How many shared types lie above a struct of the document. */
export function depthInDocument(doc: Y.Doc, client: number, clock: number): number {
  const structs = doc.store.clients.get(client) ?? []
  let struct: Y.Item | Y.GC | null | undefined = structs[indexOfClock(structs, clock)]
  let depth = -1
  while (struct instanceof Y.Item) {
    depth += 1
    const { parent }: Y.Item = struct
    struct = parent instanceof Y.AbstractType ? parent._item : undefined
  }
  return Math.max(0, depth)
}

/** Whether a struct was collected: nothing of it is left but its length. */
export function isCollectedIn(doc: Y.Doc, client: number, clock: number): boolean {
  const structs = doc.store.clients.get(client) ?? []
  return structs[indexOfClock(structs, clock)] instanceof Y.GC
}

/**
 * What ranges (flat triples: client id, clock, length) delete that is not deleted. `marks` are ends of bold and
 * the like: any replica of Yjs deletes needless ones by itself, also one whose person only reads.
 */
export function findDeletesIn(doc: Y.Doc, ranges: readonly number[]): 'nothing' | 'marks' | 'words' {
  let found: 'nothing' | 'marks' = 'nothing'
  for (let at = 0; at < ranges.length; at += 3) {
    const range = [ranges[at] ?? 0, ranges[at + 1] ?? 0, ranges[at + 2] ?? 0] as const
    if (isDeleted(doc, isStruct, ...range)) continue
    if (!isDeleted(doc, isNoMark, ...range)) return 'words'
    found = 'marks'
  }
  return found
}

/** How much of what is there the ranges (flat triples: client id, clock, length) delete. */
export function countDeleting(doc: Y.Doc, ranges: readonly number[]): number {
  let count = 0
  for (let at = 0; at < ranges.length; at += 3) {
    const structs = doc.store.clients.get(ranges[at] ?? 0) ?? []
    const from = ranges[at + 1] ?? 0
    const end = from + (ranges[at + 2] ?? 0)
    for (let index = indexOfClock(structs, from); index < structs.length; index++) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= end) break
      if (struct.deleted) continue
      count += Math.min(end, struct.id.clock + struct.length) - Math.max(from, struct.id.clock)
    }
  }
  return count
}

/** Whether everything in the range that counts is deleted. */
function isDeleted(
  doc: Y.Doc,
  counts: (struct: Y.Item | Y.GC) => boolean,
  client: number,
  clock: number,
  length: number,
): boolean {
  const structs = doc.store.clients.get(client) ?? []
  for (let index = indexOfClock(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) return true
    if (!struct.deleted && counts(struct)) return false
  }
  // Past the last struct: the range reaches beyond what the document has.
  return Y.getState(doc.store, client) >= clock + length
}

const isStruct = () => true

const isNoMark = (struct: Y.Item | Y.GC) =>
  !('content' in struct && struct.content instanceof Y.ContentFormat)

function indexOfClock(structs: readonly (Y.Item | Y.GC)[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle + 1
    else high = middle - 1
  }
  return Math.max(0, high)
}
