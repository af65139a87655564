import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createLog } from '#server/logging.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { makePair, type Pair, type Someone } from '#test/contracts/store-world.ts'
import { SyncPeer } from '../support/sync-peer.ts'
import { remoteHub, startChildServer, type ChildServer } from '../support/sync-remote-hub.ts'

/**
 * From a keystroke's update to the other client, and to its acknowledgement: two clients on real sockets,
 * the real store in a server process of its own. Prints p50 and p99 with how many were counted.
 */
const count = Number(process.argv[2] ?? 300)
const intervalMs = 20
const log = createLog('silent')
/** Whoever waits for a frame to change something. */
const waiting = new Set<() => void>()

const folder = mkdtempSync(join(tmpdir(), 'waymark-latency-'))
try {
  const [dataFolder, keysFolder] = [join(folder, 'data'), join(folder, 'keys')]
  const time = Date.now()
  const store = await createSqliteStore({ dataFolder, keysFolder, clock: { now: () => time } })
  const pair = await makePair(store)
  await store.close()
  const server = await startChildServer(dataFolder, keysFolder, time)
  const { toOther, toSaved } = await measure(server, pair)
  await server.kill()
  console.log(line('update to the other client', toOther))
  console.log(line('update to acknowledged    ', toSaved))
} catch (error) {
  log.error({ event: 'bench-failed' })
  throw error
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(server: ChildServer, pair: Pair): Promise<{ toOther: number[]; toSaved: number[] }> {
  const toOther: number[] = []
  const toSaved: number[] = []
  let sentAt = 0
  const writer = joinBoard(server, pair.client, pair, (peer, acknowledgedBefore) => {
    if (sentAt > 0 && peer.acknowledgedFrames > acknowledgedBefore) toSaved.push(performance.now() - sentAt)
  })
  const reader = joinBoard(server, pair.clinician, pair, (peer, _acknowledged, updatesBefore) => {
    if (sentAt > 0 && peer.updatesReceived > updatesBefore) toOther.push(performance.now() - sentAt)
  })
  await until(() => writer.acknowledgedFrames > 0 && reader.acknowledgedFrames > 0)
  const yText = new Y.XmlText()
  writer.doc.getXmlFragment('sentence/bench').insert(0, [yText])
  writer.exchange()
  await until(() => writer.acknowledgedFrames === writer.written.length && reader.updatesReceived > 0)
  for (let index = 0; index < count; index++) {
    sentAt = performance.now()
    yText.insert(yText.length, 'x')
    writer.exchange()
    await until(() => toSaved.length > index && toOther.length > index)
    await new Promise((resolve) => setTimeout(resolve, intervalMs))
  }
  writer.disconnect()
  reader.disconnect()
  return { toOther, toSaved }
}

function joinBoard(
  server: ChildServer,
  someone: Someone,
  pair: Pair,
  onFrame: (peer: SyncPeer, acknowledgedBefore: number, updatesBefore: number) => void,
): SyncPeer {
  const peer = new SyncPeer()
  const hub = remoteHub(server.origin, () => {
    const { acknowledgedFrames, updatesReceived } = peer
    peer.exchange()
    onFrame(peer, acknowledgedFrames, updatesReceived)
    for (const look of waiting) look()
  })
  peer.connect(hub, someone.sessionId, pair.boardId)
  peer.exchange()
  return peer
}

/** Resolves once it holds; looked at after each frame. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => waiting.add(resolve))
    waiting.clear()
  }
}

function line(what: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  return `${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${sorted.length} of ${count})`
}
