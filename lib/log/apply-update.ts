import * as Y from 'yjs'
import { limitSteps } from './limit-steps.ts'

/** What an update may take whatever it is applied to: an honest one takes one or two steps an item. */
const stepsAnUpdate = 20_000

/**
 * Applies one record of a document's log. Throws when Yjs does, when it takes more steps than the update and
 * the document are long, and when the update hangs on something the document lacks: the document must not
 * be used after that. `patience` multiplies the steps. Answers how many it took.
 *
 * Nothing is tidied away on the way (Yjs deletes needless marks after others' updates, walking over a text once
 * for each item deleted): a document is what was written, and browsers write what they tidy.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array, patience = 1): number {
  const most = (stepsAnUpdate + update.length + 2 * countStructs(doc)) * patience
  const steps = limitSteps(most, () => {
    doc.transact((transaction) => {
      Y.applyUpdate(doc, update)
      transaction.local = true
    })
  })
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw hangs
  return steps
}

const hangs = Object.assign(new Error('hangs on what is not there'), { kind: 'hangs' as const })

function countStructs(doc: Y.Doc): number {
  let count = 0
  for (const structs of doc.store.clients.values()) count += structs.length
  return count
}
