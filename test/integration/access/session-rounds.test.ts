import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayLog } from '#lib/log/replay-log.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { startSessionRounds, type SessionRounds } from '#server/session-rounds.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import type { SyncHub } from '#server/sync/ports.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, signIn, valueOf, type Pair, type Someone } from '#test/contracts/store-world.ts'
import { HandClock } from '../../support/sync-hand-clock.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { figure } from '../../support/tries.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** How somebody comes to a limit. */
const ways = ['writing', 'told', 'only-reading', 'in-a-session', 'age'] as const
type Way = (typeof ways)[number]

/** The real store, gate, hub and rounds, on a clock that the test turns. */
class LimitWorld {
  readonly timers = new HandClock()
  readonly harness: SqliteHarness
  readonly pair: Pair
  readonly hub: SyncHub
  readonly log
  private readonly rounds: SessionRounds

  constructor(harness: SqliteHarness, pair: Pair) {
    this.harness = harness
    this.pair = pair
    const { store, clock } = harness
    this.log = createDocumentLog(store)
    const { log, timers } = this
    this.hub = createSyncHub({ log, gate: createStoreGate(store), clock, timers, logger: silent })
    this.rounds = startSessionRounds({ store, hub: this.hub, timers })
  }

  /** Time passes, and everything that it set going comes to rest. */
  async pass(ms: number, ...peers: readonly SyncPeer[]): Promise<void> {
    this.harness.clock.time += ms
    this.timers.advance(ms)
    await this.settle(...peers)
  }

  /** Hands everything over until nothing moves; an empty append comes back after every one before it. */
  async settle(...peers: readonly SyncPeer[]): Promise<void> {
    for (let still = 0; still < 4;) {
      await this.log.append([])
      await this.harness.store.ask('isSetUp', undefined)
      await new Promise((resolve) => setImmediate(resolve))
      const moved = peers.map((peer) => peer.exchange()).includes(true)
      still = moved ? 0 : still + 1
    }
  }

  async signIn(role: 'client' | 'clinician'): Promise<Someone> {
    const { accountId } = this.pair[role]
    return signIn(this.harness.store, accountId, role === 'client' ? 'hash-2' : 'hash-1', role)
  }

  async newPage(): Promise<DocumentId> {
    const { sessionId } = await this.signIn('client')
    const page = { sessionId, workspaceId: this.pair.workspaceId, titlePattern: 'Session {number}' }
    return valueOf(await this.harness.store.run('createSessionPage', page)).documentId
  }

  async newReflection(): Promise<DocumentId> {
    const { sessionId } = await this.signIn('client')
    const begun = { sessionId, workspaceId: this.pair.workspaceId, title: 'Reflection', prompt: undefined }
    const { id, documentId } = valueOf(await this.harness.store.run('createReflection', begun))
    valueOf(await this.harness.store.run('shareReflection', { sessionId, reflectionId: id }))
    return documentId
  }

  /** As a page asks and pings; none of it is input. */
  async beat(sessionId: SessionId, peer: SyncPeer): Promise<void> {
    const { store } = this.harness
    const { workspaceId } = this.pair
    peer.sendAwareness([{ clientId: peer.doc.clientID, clock: ++this.beats, state: '{"here":true}' }])
    await store.ask('findStaying', { sessionId })
    await store.ask('findWorkspace', { sessionId, workspaceId })
    await store.run('listDocuments', { sessionId, workspaceId })
  }
  private beats = 0

  hasEnded(sessionId: SessionId): boolean {
    const database = new DatabaseSync(join(this.harness.dataFolder, databaseFileName), { readOnly: true })
    const row = database.prepare('select ended_at from sessions where id = ?').get(sessionId)
    database.close()
    return typeof row?.['ended_at'] === 'number'
  }

  async wordsKept(documentId: DocumentId): Promise<string> {
    return wordsOf(replayLog(valueOf(await this.log.load(documentId)).updates).doc)
  }

  async stop(): Promise<void> {
    await this.rounds.stop()
    await this.hub.drain()
  }
}

let harness: SqliteHarness
let world: LimitWorld

beforeAll(async () => {
  harness = await openSqliteHere()
  world = new LimitWorld(harness, await makePair(harness.store))
})
afterAll(async () => {
  await world.stop()
  await harness.dispose()
})

describe('sessions that end', () => {
  const tries = ways.flatMap((way) =>
    (['clinician', 'client', 'clinician', 'client'] as const).map((role) => ({ way, role })),
  )

  it(`S-8 ${tries.length} of ${tries.length} sessions end at their limit and not before, sockets and all, and no word is lost`, async () => {
    let ended = 0
    for (const { way, role } of tries) {
      await tryToEnd(way, role)
      ended += 1
    }
    figure(`S-8 ${ended} of ${tries.length} sessions ended at their limit, no word lost`)
  }, 300_000)

  it('ID-33 whoever has left a session page is held for a while, and the end comes then', async () => {
    const { sessionId } = await world.signIn('clinician')
    const peer = new SyncPeer()
    peer.connect(world.hub, sessionId, await world.newPage())
    await passInSteps(20 * minuteMs, minuteMs, peer)
    expect(peer.isOpen).toBe(true)
    peer.disconnect()
    await passInSteps(3 * minuteMs, minuteMs)
    expect(await harness.store.ask('findStaying', { sessionId })).toBeDefined()
    await passInSteps(2 * minuteMs, minuteMs)
    expect(await harness.store.ask('findStaying', { sessionId })).toBeUndefined()
    expect(world.hasEnded(sessionId)).toBe(true)
  })

  it('ID-34 a socket whose session ended elsewhere is closed by the next round', async () => {
    const { sessionId } = await world.signIn('client')
    const peer = new SyncPeer()
    peer.connect(world.hub, sessionId, world.pair.boardId)
    await world.settle(peer)
    // As another process of the same database does it: nobody tells this one.
    await harness.store.run('endSession', { sessionId })
    await world.pass(minuteMs, peer)
    expect(peer.closed?.code).toBe(4401)
  })
})

async function tryToEnd(way: Way, role: 'client' | 'clinician'): Promise<void> {
  const documentId = way === 'in-a-session' ? await world.newPage() : await world.newReflection()
  const mayWrite = way === 'in-a-session' || role === 'client'
  const { sessionId } = await world.signIn(role)
  const peer = new SyncPeer()
  peer.connect(world.hub, sessionId, documentId)
  await world.settle(peer)

  const idleMs = (role === 'client' ? 30 : 15) * minuteMs
  const ageMs = (role === 'client' ? 24 : 12) * hourMs
  const stepMs = idleMs - minuteMs
  let words = ''
  const write = async (word: string) => {
    if (!mayWrite) return
    writeParagraph(peer.doc, word)
    words = words === '' ? word : `${words} ${word}`
    await world.settle(peer)
  }

  let limitMs = idleMs
  switch (way) {
    case 'writing':
    case 'told':
      // Each puts the end off from when it happened.
      for (let time = 0; time < 3; time++) {
        await passInSteps(stepMs, 5 * minuteMs, peer)
        await write(`word-${time}`)
        if (way === 'told' || !mayWrite) await harness.store.run('noteInput', { sessionId, agoMs: 0 })
      }
      break
    case 'only-reading':
      break
    case 'in-a-session':
      await write('said')
      limitMs = 2 * hourMs
      break
    case 'age': {
      for (let passed = 0; passed < ageMs - stepMs; passed += stepMs) {
        await world.pass(stepMs, peer)
        await harness.store.run('noteInput', { sessionId, agoMs: 0 })
      }
      const { endsInMs = 0, by } = (await harness.store.ask('findStaying', { sessionId })) ?? {}
      expect(by).toBe('age')
      limitMs = endsInMs
      break
    }
  }

  // Up to the last moment, with everything that is no input.
  for (let left = limitMs - 1; left > 0;) {
    const step = Math.min(left, minuteMs)
    await world.beat(sessionId, peer)
    await world.pass(step, peer)
    left -= step
  }
  expect(await harness.store.ask('findStaying', { sessionId }), `${way} ${role}`).toMatchObject({
    endsInMs: 1,
  })
  expect(peer.isOpen, `${way} ${role}`).toBe(true)

  // Typed as the end comes: on its way, or not even that.
  if (mayWrite) writeParagraph(peer.doc, 'last')
  await world.pass(1, peer)
  expect(await harness.store.ask('findSession', { sessionId })).toBeUndefined()
  await world.pass(20, peer)
  expect(peer.closed?.code, `${way} ${role}`).toBe(4401)
  expect(world.hasEnded(sessionId)).toBe(true)
  expect(await world.wordsKept(documentId)).toBe(words)

  const again = await world.signIn(role)
  peer.connect(world.hub, again.sessionId, documentId)
  await world.settle(peer)
  expect(peer.isOpen).toBe(true)
  const all = mayWrite ? `${words} last`.trim() : words
  expect(await world.wordsKept(documentId)).toBe(all)
  peer.disconnect()
  await world.settle()
}

async function passInSteps(ms: number, stepMs: number, ...peers: readonly SyncPeer[]): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) await world.pass(Math.min(left, stepMs), ...peers)
}
