import { afterAll, beforeAll, expect, it } from 'vitest'
import { replayLog } from '#lib/log/replay-log.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import { createChance } from '#test/contracts/store-contract.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { setUpPractice } from '#test/support/people-pair.ts'
import { openPeopleWorld, password, tokenOf, type PeopleWorld } from '#test/support/people-world.ts'
import { HandClock } from '#test/support/sync-hand-clock.ts'
import { SyncPeer } from '#test/support/sync-peer.ts'
import { wordsOf, writeParagraph } from '#test/support/sync-text.ts'

const tries = 20
const dayMs = 24 * 60 * 60 * 1000
const silent = { info: () => {}, warn: () => {}, error: () => {} }

let world: PeopleWorld

beforeAll(async () => {
  world = await openPeopleWorld()
  await setUpPractice(world)
})
afterAll(() => world.close())

it(`R-9 ${tries} times a clock that is a day ahead and then steps back: nobody is shut out and nothing is lost`, async () => {
  const chance = createChance(9)
  const started = world.clock.now()
  let held = 0
  for (let index = 0; index < tries; index++) {
    world.clock.pass(started + dayMs - world.clock.now())
    await pairUnderAWrongClock(`client-${index}`, () => world.clock.pass(-1 - chance(dayMs / 2)))
    held += 1
  }
  process.stderr.write(`figure: R-9 ${held} of ${tries} held\n`)
}, 180_000)

/** Everything two people do from an invitation on; the clock steps back between any two things. */
async function pairUnderAWrongClock(name: string, stepBack: () => void): Promise<void> {
  const { store, clock, identity, people, reading, workspaces } = world
  const documentLog = createDocumentLog(store)
  // What waits for a time to pass goes by the machine's own count, which no clock sets.
  const timers = new HandClock()
  const hub = createSyncHub({ log: documentLog, gate: createStoreGate(store), clock, timers, logger: silent })
  /** Hands everything over until nothing moves; an empty append comes back after every one before it. */
  const quiesce = async (...peers: readonly SyncPeer[]) => {
    for (let still = 0; still < 3;) {
      await documentLog.append([])
      await store.ask('isSetUp', undefined)
      timers.advance(100)
      const moved = peers.map((peer) => peer.exchange()).includes(true)
      still = moved ? 0 : still + 1
    }
  }

  const clinician = await world.signInAs('ana@example.test')
  stepBack()
  const { link, workspaceId } = valueOf(await people.inviteClient(clinician, { clientName: name }))
  stepBack()
  const join = { token: tokenOf(link), signInName: `${name}@example.test`, password }
  valueOf(await people.acceptInvitation(join))
  stepBack()
  expect(await people.acceptInvitation(join)).toEqual({ ok: false, failure: { kind: 'link-not-valid' } })
  const client = await world.signInAs(join.signInName)
  stepBack()

  const { documentId } = valueOf(await workspaces.startSessionPage(client, workspaceId))
  const sam = new SyncPeer()
  const ana = new SyncPeer()
  for (const [peer, sessionId] of [
    [sam, client],
    [ana, clinician],
  ] as const) {
    peer.connect(hub, sessionId, documentId)
    stepBack()
    await quiesce(sam, ana)
  }
  for (let line = 0; line < 4; line++) {
    const writer = line % 2 === 0 ? sam : ana
    writeParagraph(writer.doc, `line ${line}`)
    writer.sendAwareness([{ clientId: writer.doc.clientID, clock: line + 1, state: `{"at":${line}}` }])
    await quiesce(sam, ana)
    stepBack()
  }
  const words = 'line 0 line 1 line 2 line 3'
  for (const peer of [sam, ana]) {
    expect(peer.closed).toBeUndefined()
    expect(wordsOf(peer.doc)).toBe(words)
    expect(peer.roster).toHaveLength(2)
  }
  expect(sam.awareness.get(ana.doc.clientID)?.state).toContain('"at":3')
  expect(ana.awareness.get(sam.doc.clientID)?.state).toContain('"at":2')

  // Nothing written is lost to a process that starts now, and the newest line of the log stands first.
  expect(wordsOf(replayLog(valueOf(await documentLog.load(documentId)).updates).doc)).toBe(words)
  valueOf(await reading.board(clinician, workspaceId))
  stepBack()
  valueOf(await reading.sessionPages(clinician, workspaceId))
  const lines = valueOf(await reading.accessLog(client, workspaceId, undefined))
  expect(lines.map(({ what }) => what)).toEqual(['listed', 'read', 'opened'])
  expect((await store.ask('verifyAccessLog', undefined)).breaks).toEqual([])

  const other = await world.signInAs(join.signInName)
  await identity.endSession(other)
  stepBack()
  expect(await identity.findSession(other)).toBeUndefined()
  expect(await identity.findSession(client)).toBeDefined()
  expect(await identity.findSession(clinician)).toBeDefined()
  await hub.drain()
}
