import * as Y from 'yjs'

/**
 * Makes everybody read what an undo or redo in this document brings back where the person who undid it does.
 * Yjs sends each letter with the two that it stood between when it was written, and others find its place by
 * them. Undo gives those that surrounded it before it was deleted, followed into a paragraph made anew since;
 * where something of that paragraph lies between them for good, no place is right, and where the letter ends
 * hangs on what came first. Here each is sent with those that it stands between.
 *
 * It acts before anything is told or sent, and moves nothing that this person sees.
 */
export function anchorUndone(doc: Y.Doc): void {
  doc.on('beforeObserverCalls', (transaction) => {
    if (transaction.local && transaction.origin instanceof Y.UndoManager) anchorWritten(transaction)
  })
}

/** Takes what was written out again, the last first, so that each has the neighbours it was written between. */
function anchorWritten({ doc, beforeState }: Y.Transaction): void {
  const structs = doc.store.clients.get(doc.clientID) ?? []
  const firstClock = beforeState.get(doc.clientID) ?? 0
  const written = structs.slice(structs.findLastIndex(({ id }) => id.clock < firstClock) + 1)
  const lefts = new Map<Y.Item, Y.Item | null>()
  const rights = new Map<Y.Item, Y.Item | null>()
  for (const item of written.toReversed()) {
    // The values of a key stand one after another, the newest last: nothing comes between.
    if (!(item instanceof Y.Item) || item.parentSub !== null) continue
    const left = orElse(lefts.get(item), item.left)
    const right = orElse(rights.get(item), item.right)
    item.origin = left?.lastId ?? null
    item.rightOrigin = right?.id ?? null
    if (left !== null) rights.set(left, right)
    if (right !== null) lefts.set(right, left)
  }
}

/** Null is known to be nothing, undefined is not known. */
function orElse(known: Y.Item | null | undefined, other: Y.Item | null): Y.Item | null {
  return known === undefined ? other : known
}
