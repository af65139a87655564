import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import * as Y from 'yjs'
import { replayLog } from '#lib/log/replay-log.ts'
import { DocumentBody } from '#server/sync/document-body.ts'
import { DocumentState } from '#server/sync/document-state.ts'
import { documentNamed, personNamed, type FakePerson } from '../../support/sync-people.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { RandomWriter } from '../../support/sync-writer.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

/** A quick look by default; `npm test` gives 500. */
const seeds = Number(process.env['SYNC_SEEDS'] ?? 20)
const firstSeed = Number(process.env['SYNC_FIRST_SEED'] ?? 1)
const steps = 150

const busy = {
  commits: 0,
  kills: 0,
  failures: 0,
  resyncs: 0,
  duplicates: 0,
  acknowledged: 0,
  relayed: 0,
  drops: 0,
  rests: 0,
  readAgain: 0,
}

interface Someone {
  readonly person: FakePerson
  readonly peer: SyncPeer
  readonly writer: RandomWriter
}

describe('simulation', () => {
  let rests: MockInstance
  let restores: MockInstance

  beforeEach(() => {
    // However small its documents are, here they go back to their log.
    vi.spyOn(DocumentState.prototype, 'isWorthResting', 'get').mockReturnValue(true)
    rests = vi.spyOn(DocumentBody.prototype, 'rest')
    restores = vi.spyOn(DocumentBody.prototype, 'restore')
  })
  afterEach(() => vi.restoreAllMocks())

  it(`R-8 ${seeds} seeds from ${firstSeed}: whatever is delayed, lost, doubled or killed, all end equal`, async () => {
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      try {
        await simulate(createRandom(seed))
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error })
      }
    }
    busy.rests += rests.mock.calls.length
    busy.readAgain += restores.mock.calls.length
  }, 300_000)

  it('R-8 the simulation was busy', () => {
    process.stderr.write(
      `figure: R-8 ${seeds} seeds from ${firstSeed}, 0 ended apart, ${JSON.stringify(busy)}\n`,
    )
    for (const [what, count] of Object.entries(busy)) expect(count, what).toBeGreaterThan(seeds / 4)
  })
})

async function simulate(random: Random): Promise<void> {
  const world = new SyncWorld()
  const kind = random.pick(['board', 'session'] as const)
  const documentId = world.addDocument('shared', kind)
  world.log.hold()
  world.log.holdLoads()
  const people: Someone[] = Array.from({ length: 2 + random.int(4) }, (_, index) => {
    const person = world.addPerson(personNamed(`p${index}`, index % 2 === 0 ? 'client' : 'clinician'))
    const doc = new Y.Doc()
    doc.clientID = random.int(2 ** 32)
    const peer = new SyncPeer({ doc, stock: random.chance(0.2) })
    return { person, peer, writer: new RandomWriter(peer.doc, kind, random) }
  })
  const durable = { doc: new Y.Doc(), count: 0 }
  const catchUp = () => {
    const updates = world.log.documents.get(documentId)?.updates ?? []
    for (; durable.count < updates.length; durable.count++) {
      Y.applyUpdate(durable.doc, updates[durable.count] ?? new Uint8Array([0, 0]))
    }
  }
  const connect = ({ peer, person }: Someone) => peer.connect(world.hub, person.sessionId, documentId)

  for (let step = 0; step < steps; step++) {
    const someone = random.pick(people)
    const { peer, writer } = someone
    if (!peer.isOpen && random.chance(0.5)) connect(someone)
    if (random.chance(0.6)) writer.act()
    if (random.chance(0.7)) peer.deliver(1 + random.int(4))
    if (random.chance(0.7)) peer.take(1 + random.int(4))
    if (random.chance(0.05) && peer.isOpen && repeatFrame(peer, random)) busy.duplicates += 1
    if (random.chance(0.03)) {
      busy.drops += 1
      peer.disconnect(random.chance(0.5))
    }
    if (random.chance(0.4) && world.log.release()) busy.commits += 1
    if (random.chance(0.03) && world.log.release('fail')) busy.failures += 1
    if (random.chance(0.3)) world.log.releaseLoad()
    // Long enough for a document in which nothing happens to be given back to its log.
    if (random.chance(0.06)) world.clock.advance(11_000)
    if (random.chance(0.012)) killServer(world, people, random, documentId)
    world.clock.advance(random.int(400))
    if (random.chance(0.01)) world.clock.jump(random.pick([-86_400_000, 86_400_000]))
    await settle()
    catchUp()
    for (const { peer } of people) expectNothingEarly(peer, people, durable.doc)
  }

  killServer(world, people, random, documentId)
  for (const someone of people) connect(someone)
  await world.quiesce(...people.map(({ peer }) => peer))
  for (const someone of people) if (!someone.peer.isOpen) connect(someone)
  await world.quiesce(...people.map(({ peer }) => peer))
  catchUp()
  const end = contentOf(durable.doc)
  for (const { peer } of people) {
    expect(peer.closed).toBeUndefined()
    expect(contentOf(peer.doc)).toEqual(end)
    if (peer.speaksWaymark) expect(peer.acknowledgedFrames).toBe(peer.written.length)
    busy.resyncs += peer.stepOnesReceived
    busy.relayed += peer.updatesReceived
  }
  await world.hub.drain()
}

/** The process dies: what it had given to the disk may or may not be there, nothing more is answered. */
function killServer(world: SyncWorld, people: readonly Someone[], random: Random, documentId: string): void {
  busy.kills += 1
  while (world.log.heldCount > 0 && random.chance(0.5)) world.log.release('die')
  world.log.forgetHeld()
  for (const { peer } of people) peer.disconnect(false)
  const fresh = replayLog(world.log.documents.get(documentNamed('shared'))?.updates ?? [])
  expect(documentId).toBe(documentNamed('shared'))
  expect(fresh.leftOut).toBe(0)
  for (const { peer } of people) {
    const before = contentOf(fresh.doc)
    busy.acknowledged += peer.acknowledged.length
    for (const told of peer.acknowledged.splice(0)) Y.applyUpdate(fresh.doc, told)
    expect(contentOf(fresh.doc), 'everything acknowledged is on disk').toEqual(before)
  }
  world.startHub()
}

/** The network hands one frame over twice. */
function repeatFrame(peer: SyncPeer, random: Random): boolean {
  const frame = peer.toServer[0]
  if (frame === undefined || frame[0] !== 0 || frame[1] === 0) return false
  const covered = peer.written[peer.written.length - peer.toServer.filter(isWrite).length] ?? new Uint8Array()
  peer.toServer.unshift(frame)
  peer.written.splice(peer.written.length - peer.toServer.filter(isWrite).length + 1, 0, covered)
  return random.chance(1)
}

const isWrite = (frame: Uint8Array) => frame[0] === 0 && frame[1] !== 0

/** Nobody has seen a character of another's that is not on disk. */
function expectNothingEarly(peer: SyncPeer, people: readonly Someone[], durable: Y.Doc): void {
  for (const other of people) {
    if (other.peer === peer) continue
    const client = other.peer.doc.clientID
    expect(Y.getState(peer.doc.store, client)).toBeLessThanOrEqual(Y.getState(durable.store, client))
  }
}

function contentOf(doc: Y.Doc) {
  return {
    vector: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
    living: livingOf(doc),
    body: doc.getXmlFragment('body').toJSON(),
  }
}

/**
 * Which clocks still stand, as ranges: with equal state vectors, what is deleted. Marks are left out: Yjs
 * tidies away needless ones by itself after a remote change, and which ones hangs on how updates were grouped.
 */
function livingOf(doc: Y.Doc) {
  return [...doc.store.clients]
    .sort(([a], [b]) => a - b)
    .map(([client, structs]) => {
      const ranges: { from: number; end: number }[] = []
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.deleted || struct.content instanceof Y.ContentFormat)
          continue
        const last = ranges.at(-1)
        const { clock } = struct.id
        if (last?.end === clock) last.end = clock + struct.length
        else ranges.push({ from: clock, end: clock + struct.length })
      }
      return { client, ranges }
    })
}
