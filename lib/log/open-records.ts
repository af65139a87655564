import * as Y from 'yjs'
import { countStructs } from './allowed-steps.ts'
import type { StepLimit } from './limit-steps.ts'
import { replayLog } from './replay-log.ts'

/** What a log's records come to, without a `Y.Doc` that holds it. */
export interface OpenedRecords {
  /** The whole content as one version 1 update, deleted text gone. */
  readonly state: Uint8Array
  /** The next clock of each client id. */
  readonly clocks: ReadonlyMap<number, number>
  /** How many pieces the content is in. */
  readonly structs: number
  /** How many records are not in it; see `replayLog`. */
  readonly leftOut: number
}

/** Replays records into a fresh document, writes down what came of it, and forgets the document. */
export function openRecords(updates: readonly Uint8Array[], limitSteps?: StepLimit): OpenedRecords {
  const { doc, leftOut } = replayLog(updates, undefined, limitSteps)
  const state = Y.encodeStateAsUpdate(doc)
  const opened = { state, clocks: clocksOf(doc), structs: countStructs(doc), leftOut }
  doc.destroy()
  return opened
}

/** The next clock of each client id. */
export function clocksOf(doc: Y.Doc): ReadonlyMap<number, number> {
  const clocks = new Map<number, number>()
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1)
    if (last !== undefined) clocks.set(client, last.id.clock + last.length)
  }
  return clocks
}
