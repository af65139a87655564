import * as Y from 'yjs'
import { replayPatience } from './allowed-steps.ts'
import { applyUpdate } from './apply-update.ts'
import { createStepLimit, type StepLimit } from './limit-steps.ts'

export interface Replayed {
  readonly doc: Y.Doc
  /** How many records are not in it. */
  readonly leftOut: number
}

/**
 * Called with each fresh document that a replay begins with; what it answers is called with a record's index
 * before that record is applied.
 */
export type Follow = (doc: Y.Doc) => (index: number) => void

/**
 * The state of a document, for rooms and snapshots alike: its records in order, into a fresh `Y.Doc`. One on
 * which Yjs throws is left out, with whatever hangs on it, and the others are replayed without it: what it
 * changed before it threw reached nobody. Each has a transaction of its own, as it had in the room, because
 * what Yjs collects between two of them decides whether it throws. Whoever replays many gives one `limitSteps`.
 */
export function replayLog(
  updates: readonly Uint8Array[],
  follow?: Follow,
  limitSteps: StepLimit = createStepLimit(),
): Replayed {
  const leftOut = new Set<number>()
  for (;;) {
    // A name of its own, which Yjs would draw at random, is of no use to it.
    const doc = new Y.Doc({ guid: '' })
    const failedAt = replay(doc, updates, leftOut, limitSteps, follow?.(doc))
    if (failedAt === undefined) return { doc, leftOut: leftOut.size }
    doc.destroy()
    leftOut.add(failedAt)
  }
}

function replay(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  leftOut: Set<number>,
  limitSteps: StepLimit,
  beforeRecord?: (index: number) => void,
): number | undefined {
  for (const [index, update] of updates.entries()) {
    if (leftOut.has(index)) continue
    // What plainly continues something left out is seen without spoiling the document.
    if (leftOut.size > 0 && continuesUnknown(doc, update)) {
      leftOut.add(index)
      continue
    }
    beforeRecord?.(index)
    try {
      applyUpdate(doc, update, replayPatience, limitSteps)
    } catch {
      return index
    }
  }
  return undefined
}

function continuesUnknown(doc: Y.Doc, update: Uint8Array): boolean {
  for (const [client, clock] of Y.parseUpdateMeta(update).from) {
    if (clock > Y.getState(doc.store, client)) return true
  }
  return false
}
