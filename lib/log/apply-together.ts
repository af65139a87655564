import * as Y from 'yjs'
import { allowedSteps, replayPatience } from './allowed-steps.ts'
import { ensureNothingHangs } from './ensure-nothing-hangs.ts'
import { createStepLimit } from './limit-steps.ts'

/**
 * Applies records in one transaction, which costs a third of one transaction each: only for records on which
 * Yjs cannot throw whatever was collected between them. Answers the steps that each took. Throws as
 * `applyUpdate` does, with the patience of a replay; the document must not be used after that.
 */
export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[]): readonly number[] {
  const limitSteps = createStepLimit()
  const steps: number[] = []
  doc.transact((transaction) => {
    for (const update of updates) {
      const most = allowedSteps(doc, update) * replayPatience
      steps.push(limitSteps(most, () => Y.applyUpdate(doc, update)))
    }
    transaction.local = true
  })
  ensureNothingHangs(doc)
  return steps
}
