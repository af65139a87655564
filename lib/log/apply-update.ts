import * as Y from 'yjs'
import { allowedSteps } from './allowed-steps.ts'
import { ensureNothingHangs } from './ensure-nothing-hangs.ts'
import { createStepLimit, type StepLimit } from './limit-steps.ts'

/**
 * Applies one record of a document's log; answers how many steps that took. Throws when Yjs does, when it takes
 * more steps than the update and the document are long, when a key gets a value that Yjs would choke on later,
 * and when the update hangs on something the document lacks: the document must not be used after that.
 * `patience` multiplies the steps.
 *
 * Nothing is tidied away on the way (Yjs deletes needless marks after others' updates, walking over a text once
 * for each item deleted): a document is what was written, and browsers write what they tidy.
 */
export function applyUpdate(
  doc: Y.Doc,
  update: Uint8Array,
  patience = 1,
  limitSteps: StepLimit = createStepLimit(),
): number {
  const steps = limitSteps(allowedSteps(doc, update) * patience, () => {
    doc.transact((transaction) => {
      Y.applyUpdate(doc, update)
      transaction.local = true
      ensureValuesAreWhole(transaction)
    })
  })
  ensureNothingHangs(doc)
  return steps
}

const valueOfPieces = Object.assign(new Error('a value of several pieces'), {
  kind: 'value-of-pieces' as const,
})

/**
 * Throws where a key was given several letters or values as one: Yjs may split them, goes on to forget the first
 * pieces, and throws on them when what they belong to is deleted, which may be anybody's doing.
 */
function ensureValuesAreWhole({ changed }: Y.Transaction): void {
  for (const [type, keys] of changed) {
    for (const key of keys) {
      const value = key === null ? undefined : type._map.get(key)
      if (value !== undefined && !value.deleted && value.length > 1) throw valueOfPieces
    }
  }
}
