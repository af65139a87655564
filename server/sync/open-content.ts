import type { StepLimit } from '#lib/log/limit-steps.ts'
import { clocksOf, openRecords } from '#lib/log/open-records.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import type { BodyContent } from './document-body.ts'
import { scanState } from './inspector/scan-state.ts'
import { isLong } from './is-long.ts'
import type { LoadedDocument, Replayer } from './ports.ts'

/** What a document's records come to. */
export interface OpenedContent {
  readonly content: BodyContent
  /** The next clock of each client id. */
  readonly clocks: ReadonlyMap<number, number>
  /** How many records are not in it. */
  readonly leftOut: number
}

/**
 * Opens a document without holding the event loop: a verified state is only looked over, a short log is replayed
 * here and a long one by the replayer. Only a document that must stay built is always replayed here.
 */
export async function openContent(
  { updates, isState }: LoadedDocument,
  { replayer, limitSteps }: { readonly replayer: Replayer; readonly limitSteps: StepLimit },
  isKept: boolean,
): Promise<OpenedContent> {
  if (isKept) return keepBuilt(updates)
  const [state] = updates
  const scanned = isState === true && state !== undefined ? scanState(state) : undefined
  if (scanned !== undefined && state !== undefined) {
    const { clocks, structs } = scanned
    return { content: { kind: 'encoded', state, structs }, clocks, leftOut: 0 }
  }
  const opened = isLong(updates) ? await replayer.open(updates) : openRecords(updates, limitSteps)
  const { clocks, structs, leftOut } = opened
  return { content: { kind: 'encoded', state: opened.state, structs }, clocks, leftOut }
}

function keepBuilt(updates: readonly Uint8Array[]): OpenedContent {
  const { doc, leftOut } = replayLog(updates)
  return { content: { kind: 'built', doc }, clocks: clocksOf(doc), leftOut }
}
