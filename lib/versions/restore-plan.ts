import type * as Y from 'yjs'

/** One change on the way back to a version. `units`: about how many letters it writes. */
export interface RestoreEdit {
  readonly units: number
  readonly run: (transaction: Y.Transaction) => void
}

/** Everything that a restore does, and where the words that it brings back stood in the version. */
export interface RestorePlan {
  readonly edits: RestoreEdit[]
  /** After the edits ran, each of these has the letters of its source. */
  readonly texts: { readonly yNow: Y.XmlText; readonly ySource: Y.XmlText }[]
  /** After the edits ran, each of these has the form of its source. */
  readonly copies: { readonly yCopy: Y.XmlElement; readonly ySource: Y.XmlElement }[]
  /** Paragraphs that the edits empty and leave where they are. */
  readonly emptied: Y.XmlElement[]
}

export const newPlan = (): RestorePlan => ({ edits: [], texts: [], copies: [], emptied: [] })

/** Letters that one update carries at most, unless one change alone has more. */
const unitsAnUpdate = 32_000

/** Runs the edits in the document's own hand; answers the updates that they made, in order. */
export function runPlan(doc: Y.Doc, plan: RestorePlan): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  doc.on('update', collect)
  try {
    for (const batch of inBatches(plan.edits)) {
      doc.transact((transaction) => {
        for (const { run } of batch) run(transaction)
      })
    }
  } finally {
    doc.off('update', collect)
  }
  return updates
}

function inBatches(edits: readonly RestoreEdit[]): readonly (readonly RestoreEdit[])[] {
  const batches: RestoreEdit[][] = []
  let units = Infinity
  for (const edit of edits) {
    units += edit.units
    if (units > unitsAnUpdate) {
      batches.push([])
      units = edit.units
    }
    batches.at(-1)?.push(edit)
  }
  return batches
}
