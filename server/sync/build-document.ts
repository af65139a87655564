import * as Y from 'yjs'

/**
 * The state of a document: its updates in order, into a fresh `Y.Doc`. An update on which Yjs throws is
 * left out, and the others are replayed without it: what it changed before it threw reached nobody. Each
 * has a transaction of its own, as it had in the room, because what Yjs collects between two of them
 * decides whether it throws: so a replay answers as the room did. The log keeps the tail short.
 */
export function buildDocument(updates: readonly Uint8Array[]): {
  readonly doc: Y.Doc
  readonly leftOut: number
} {
  const leftOut = new Set<number>()
  for (;;) {
    const doc = new Y.Doc()
    const failedAt = replay(doc, updates, leftOut)
    if (failedAt === undefined) return { doc, leftOut: leftOut.size }
    doc.destroy()
    leftOut.add(failedAt)
  }
}

function replay(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  leftOut: ReadonlySet<number>,
): number | undefined {
  for (const [index, update] of updates.entries()) {
    if (leftOut.has(index)) continue
    try {
      Y.applyUpdate(doc, update)
    } catch {
      return index
    }
  }
  return undefined
}
