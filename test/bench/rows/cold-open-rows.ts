import * as Y from 'yjs'
import { makeHistory } from '../client/made-history.ts'
import { documentsOpened, measureColdOpen } from '../figures/cold-open.ts'
import type { Row } from '../report.ts'
import { bestPeer, cellsOf, isAtMost, ofEach, type Run } from './run.ts'

const edits = 50_000

export async function coldOpenRows({ options, practice }: Run): Promise<readonly Row[]> {
  const history = makeHistory(edits)
  warmUp(history.updates)
  const made = await practice(documentsOpened)
  const yjsServers = options.servers.filter((kind) => kind !== 'relay' && kind !== 'durable-relay')
  const readings = await ofEach(yjsServers, (kind) => measureColdOpen(made, kind, history))
  made.dispose()
  const ours = readings.get('waymark')
  const best = bestPeer(readings, ({ ms }) => ms)
  return [
    {
      figure: `cold open after ${edits.toLocaleString('en')} edits with 20 % deletes, to content complete (the middle one of ${documentsOpened}, and the first after a start)`,
      target: "at most half the best peer's",
      cells: cellsOf(readings, ({ ms, firstMs }) => `${ms.toFixed(0)} (${firstMs.toFixed(0)}) ms`),
      reached: isAtMost(ours?.ms, best === undefined ? undefined : best / 2),
    },
    {
      figure: 'bytes sent for it, and of a fresh encoding',
      target: 'within 10 % of a fresh encoding',
      cells: cellsOf(readings, ({ bytes, freshBytes }) => `${kilo(bytes)} of ${kilo(freshBytes)} kB`),
      reached: ours === undefined ? undefined : ours.bytes <= 1.1 * ours.freshBytes,
    },
  ]
}

/** Whoever opens it reads with code that has run before, whichever server comes first. */
function warmUp(updates: readonly Uint8Array[]): void {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const state = Y.encodeStateAsUpdate(doc)
  for (let round = 0; round < 10; round++) Y.applyUpdate(new Y.Doc(), state)
}

const kilo = (bytes: number) => (bytes / 1000).toFixed(0)
