import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, type Someone } from '#test/contracts/store-world.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { createRandom } from '../../support/sync-random.ts'
import { remoteHub, startChildServer, type ChildServer } from '../../support/sync-remote-hub.ts'

const kills = Number(process.env['SYNC_KILLS'] ?? 50)
const seed = Number(process.env['SYNC_SEED'] ?? 20260105)
const textName = 'sentence/goal'
const writersPerPerson = 4

interface Writer {
  readonly someone: Someone
  readonly peer: SyncPeer
  readonly name: number
  written: number
  /** Clock after each token, so that the acknowledged part of this writer's own clock tells which are safe. */
  readonly ends: number[]
  safeClock: number
}

it(
  `R-1 ${kills} of ${kills} kills under ${writersPerPerson * 2} writers lose nothing that was called saved`,
  async () => {
    const harness = await openSqliteHarness()
    onTestFinished(() => harness.dispose())
    const pair = await makePair(harness.store)
    await harness.store.close()
    const random = createRandom(seed)
    const start = () => startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time)
    const writers = [pair.client, pair.clinician].flatMap((someone) =>
      Array.from({ length: writersPerPerson }, () => createWriter(someone, random.int(2 ** 31))),
    )
    let lost = 0
    let doubled = 0
    let told = 0
    // Each server that comes back answers the fresh reader first and is then written on and killed in its turn.
    let server = await start()
    for (let kill = 0; kill < kills; kill++) {
      told += await writeUntil(server, writers, pair.boardId, 40 + random.int(200))
      await server.kill()
      for (const { peer } of writers) peer.disconnect()

      server = await start()
      const found = await readAfresh(server, pair.clinician, pair.boardId)
      for (const writer of writers) {
        for (const [index, end] of writer.ends.entries()) {
          const count = found.get(`${writer.name}.${index}`) ?? 0
          if (end <= writer.safeClock && count === 0) lost += 1
          if (count > 1) doubled += 1
        }
      }
    }
    await server.kill()
    process.stderr.write(
      `figure: R-1 ${kills} kills, ${told} saved edits, ${lost} lost, ${doubled} doubled, seed ${seed}\n`,
    )
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
    expect(told).toBeGreaterThan(kills * 20)
  },
  60_000 + kills * 10_000,
)

function createWriter(someone: Someone, clientId: number): Writer {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return { someone, peer: new SyncPeer({ doc }), name: clientId, written: 0, ends: [], safeClock: 0 }
}

/** Everyone types, each next token as something comes back, until so many were acknowledged in all. */
function writeUntil(
  server: ChildServer,
  writers: readonly Writer[],
  documentId: Parameters<SyncPeer['connect']>[2],
  count: number,
): Promise<number> {
  return new Promise((resolve) => {
    let told = 0
    for (const writer of writers) {
      const { peer, someone } = writer
      const onFrame = () => {
        peer.exchange()
        for (const update of peer.acknowledged.splice(0)) {
          const safe = Y.parseUpdateMeta(update).to.get(peer.doc.clientID) ?? 0
          writer.safeClock = Math.max(writer.safeClock, safe)
          told += 1
        }
        if (told >= count) return resolve(told)
        if (peer.isOpen && peer.written.length > 0 && peer.written.length - peer.acknowledgedFrames < 4) {
          writeToken(writer)
          peer.exchange()
        }
      }
      peer.connect(remoteHub(server.origin, onFrame), someone.sessionId, documentId)
      peer.exchange()
    }
  })
}

function writeToken(writer: Writer): void {
  const { doc } = writer.peer
  const fragment = doc.getXmlFragment(textName)
  const token = `${writer.name}.${writer.written};`
  writer.written += 1
  doc.transact(() => {
    const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : undefined
    if (last instanceof Y.XmlText) last.insert(last.length, token)
    else fragment.insert(0, [new Y.XmlText(token)])
  })
  writer.ends.push(Y.getState(doc.store, doc.clientID))
}

/** What a browser that was never here gets. */
function readAfresh(
  server: ChildServer,
  someone: Someone,
  documentId: Parameters<SyncPeer['connect']>[2],
): Promise<Map<string, number>> {
  return new Promise((resolve) => {
    const peer = new SyncPeer()
    const hub = remoteHub(server.origin, () => {
      peer.exchange()
      // Its own step 2 is acknowledged only after the server's answer has come.
      if (peer.acknowledgedFrames === 0) return
      const counts = new Map<string, number>()
      const text = textOf(peer.doc)
      for (const token of text.split(';')) if (token !== '') counts.set(token, (counts.get(token) ?? 0) + 1)
      peer.disconnect()
      resolve(counts)
    })
    peer.connect(hub, someone.sessionId, documentId)
    peer.exchange()
  })
}

function textOf(doc: Y.Doc): string {
  const nodes = doc.getXmlFragment(textName).toArray()
  return nodes.map((node) => (node instanceof Y.XmlText ? node.toJSON() : '')).join('')
}
