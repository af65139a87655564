import type * as Y from 'yjs'

/** What an update may take whatever it is applied to: an honest one takes one or two steps an item. */
const stepsAnUpdate = 20_000

/**
 * Far more steps than the room allowed when it took a record in: a state that was written down merges
 * differently, and what was acknowledged must never be left out.
 */
export const replayPatience = 4

/** How many steps Yjs may take for an update: as many as it and its document are long. */
export function allowedSteps(doc: Y.Doc, update: Uint8Array): number {
  return stepsAnUpdate + update.length + 2 * countStructs(doc)
}

/** How many pieces a document has in memory. */
export function countStructs(doc: Y.Doc): number {
  let count = 0
  for (const structs of doc.store.clients.values()) count += structs.length
  return count
}
