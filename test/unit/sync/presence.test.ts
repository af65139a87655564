import { describe, expect, it } from 'vitest'
import { syncLimits } from '#server/sync/limits.ts'
import { createRandom } from '../../support/sync-random.ts'
import type { SyncPeer } from '../../support/sync-peer.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

const state = (value: unknown) => JSON.stringify(value)
const namesSeen = (peer: SyncPeer) =>
  [...peer.awareness.values()].map((entry): unknown => JSON.parse(entry.state).user.name)
const roster = (peer: SyncPeer) => peer.roster.map((person) => person.name)

async function pass(world: SyncWorld, ...peers: readonly SyncPeer[]): Promise<void> {
  await settle()
  world.clock.advance(100)
  await world.quiesce(...peers)
  world.clock.advance(100)
  await world.quiesce(...peers)
}

describe('presence', () => {
  it('SY-30 a name, role and colour are the session’s, whatever the browser says', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    rivera.sendAwareness([
      { clientId: rivera.doc.clientID, clock: 1, state: state({ user: { name: '<b>Boss</b>' }, cursor: 3 }) },
    ])
    await pass(world, sam, rivera)
    const entry = sam.awareness.get(rivera.doc.clientID)
    const { accountId, name, role } = world.rivera
    expect(JSON.parse(entry?.state ?? '')).toEqual({
      cursor: 3,
      user: { accountId, name, role, colour: '--clinician' },
    })
    expect(sam.hello?.me).toEqual({ accountId: world.sam.accountId, name: 'sam', role: 'client' })
  })

  it('SY-71 a caret that goes with words is told with them, once they are on disk, or else at its next turn', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    await pass(world, sam, rivera)
    const type = (cursor: number) => {
      writeParagraph(sam.doc, `${cursor}`)
      sam.sendAwareness([{ clientId: sam.doc.clientID, clock: cursor, state: state({ cursor }) }])
      sam.exchange()
    }
    const cursorSeen = (): unknown => JSON.parse(rivera.awareness.get(sam.doc.clientID)?.state ?? '{}').cursor

    world.log.hold()
    type(1)
    await settle()
    world.clock.advance(0)
    rivera.exchange()
    expect(cursorSeen()).toBeUndefined()
    // On disk now: words and caret come together, no time has passed.
    world.log.release()
    await settle()
    rivera.exchange()
    expect(wordsOf(rivera.doc)).toContain('1')
    expect(cursorSeen()).toBe(1)

    world.clock.advance(100)
    world.log.hold()
    type(2)
    await settle()
    world.clock.advance(67)
    rivera.exchange()
    expect(cursorSeen()).toBe(2)
    await world.quiesce(sam, rivera)
  })

  it('P-9 under the id of somebody who wrote, or who left, nobody else is shown', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const gone = await world.join(world.sam, 'page')
    writeParagraph(sam.doc, 'written and said nothing')
    gone.sendAwareness([{ clientId: 4_242, clock: 1, state: state({ cursor: 1 }) }])
    await pass(world, sam, gone)
    expect(sam.awareness.has(4_242)).toBe(true)
    gone.disconnect()
    await pass(world, sam)
    expect(sam.awareness.has(4_242)).toBe(false)
    for (const clientId of [sam.doc.clientID, 4_242]) {
      const rivera = await world.join(world.rivera, 'page')
      rivera.sendAwareness([{ clientId, clock: 9, state: state({ cursor: 2 }) }])
      const witness = await world.join(world.sam, 'page')
      await pass(world, sam, rivera, witness)
      expect(witness.awareness.has(clientId)).toBe(false)
      expect(namesSeen(witness)).toContain('rivera')
      expect(rivera.isOpen).toBe(true)
      rivera.disconnect()
    }
  })

  it('P-9 a connection speaks for one id, its own: others’ are passed over, broken or large ones close', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    sam.sendAwareness([{ clientId: sam.doc.clientID, clock: 1, state: state({ cursor: 'sam' }) }])
    await pass(world, sam, rivera)
    // A stock client sends everybody's presence back; nobody may change another's with it.
    rivera.sendAwareness([
      { clientId: rivera.doc.clientID, clock: 1, state: state({ cursor: 'rivera' }) },
      { clientId: sam.doc.clientID, clock: 2 ** 40, state: 'null' },
      ...Array.from({ length: 50 }, (_, index) => ({
        clientId: index,
        clock: 1,
        state: state({ ghost: index }),
      })),
    ])
    await pass(world, sam, rivera)
    const witness = await world.join(world.sam, 'page')
    await pass(world, sam, rivera, witness)
    expect(new Set(namesSeen(witness))).toEqual(new Set(['rivera', 'sam']))
    expect(witness.awareness.size).toBe(2)
    expect(rivera.isOpen).toBe(true)
    for (const broken of ['{', '[]', '"x"', state({ long: 'x'.repeat(5_000) })]) {
      const peer = await world.join(world.sam, 'page')
      peer.sendAwareness([{ clientId: peer.doc.clientID, clock: 1, state: broken }])
      await pass(world, peer)
      expect(peer.closed?.code, broken.slice(0, 9)).toBe(4400)
    }
  })

  it('P-9 1,000 of 1,000 hostile presences: nobody is ever shown as anybody else, and no ghost is left', async () => {
    const random = createRandom(9)
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    sam.sendAwareness([{ clientId: sam.doc.clientID, clock: 1, state: state({ cursor: 'sam' }) }])
    let hostile = await world.join(world.rivera, 'page')
    const names = ['sam', '<img src=x onerror=alert(1)>', '\u202e', '']
    let held = 0
    for (let round = 0; round < 1_000; round++) {
      if (!hostile.isOpen) {
        // Honest waiting: broken presence is closed, and too many such closes turn a person away for a minute.
        world.clock.advance(1_000)
        hostile = await world.join(world.rivera, 'page')
      }
      const name = random.pick(names)
      const ghosts = Array.from({ length: 1 + random.int(60) }, () => ({
        clientId: random.chance(0.3) ? sam.doc.clientID : random.int(2 ** 32),
        clock: random.chance(0.5) ? 2 ** 40 : random.int(9),
        state: random.pick(['null', '{', state({ user: { name, accountId: 'x' } }), state({ cursor: 1 })]),
      }))
      hostile.sendAwareness(ghosts)
      hostile.exchange()
      await pass(world, sam)
      const shown = [...sam.awareness.values()].map((entry): unknown => JSON.parse(entry.state).user)
      const { accountId, name: real, role } = world.rivera
      const isHeld = shown.every(
        (user) =>
          JSON.stringify(user) === JSON.stringify({ accountId, name: real, role, colour: '--clinician' }),
      )
      if (isHeld && sam.awareness.size <= 1 && sam.isOpen) held += 1
    }
    hostile.disconnect()
    await pass(world, sam)
    expect(sam.awareness.size).toBe(0)
    expect(held).toBe(1_000)
    process.stderr.write(`figure: P-9 ${held} of 1,000 hostile presences showed nobody as anybody else\n`)
  })

  it('SY-31 who leaves is gone for everyone, also when their browser could not say so', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    rivera.sendAwareness([{ clientId: rivera.doc.clientID, clock: 1, state: '{}' }])
    await pass(world, sam, rivera)
    expect(namesSeen(sam)).toEqual(['rivera'])
    expect(roster(sam)).toEqual(['sam', 'rivera'])
    rivera.disconnect()
    await pass(world, sam)
    expect(namesSeen(sam)).toEqual([])
    expect(roster(sam)).toEqual(['sam'])
  })

  it('SY-81 who leaves while a slow reader is told nothing is gone for that reader too, once it has caught up', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    const writer = await world.join(world.sam, 'page')
    await pass(world, sam, rivera, writer)
    expect(namesSeen(sam)).toEqual(['rivera'])
    sam.stalled = true
    sam.backlogBytes = syncLimits.backlogPauseBytes + 1
    writeParagraph(writer.doc, 'more than sam can take')
    await pass(world, rivera, writer)
    rivera.disconnect()
    await pass(world, writer)
    sam.stalled = false
    sam.backlogBytes = 0
    world.clock.advance(syncLimits.backlogCheckMs)
    await pass(world, sam, writer)
    expect(namesSeen(sam)).toEqual([])
  })

  it('SY-32 a clinician whose browser says nothing is shown all the same, to stock clients too', async () => {
    const world = new SyncWorld()
    world.addDocument('goals', 'board')
    const sam = await world.join(world.sam, 'goals', { stock: true })
    const rivera = await world.join(world.rivera, 'goals')
    await pass(world, sam, rivera)
    expect(namesSeen(sam)).toEqual(['rivera'])
    rivera.sendAwareness([{ clientId: rivera.doc.clientID, clock: 1, state: '{"cursor":1}' }])
    await pass(world, sam, rivera)
    expect([...sam.awareness.keys()]).toEqual([rivera.doc.clientID])
    rivera.sendAwareness([{ clientId: rivera.doc.clientID, clock: 2, state: 'null' }])
    await pass(world, sam, rivera)
    expect(namesSeen(sam)).toEqual(['rivera'])
  })

  it('SY-33 reading sends no presence: outside a session page a client is shown from their first write on', async () => {
    const world = new SyncWorld()
    world.addDocument('reflection', 'reflection')
    const rivera = await world.join(world.rivera, 'reflection')
    const sam = await world.join(world.sam, 'reflection')
    sam.sendAwareness([{ clientId: sam.doc.clientID, clock: 1, state: '{"cursor":1}' }])
    await pass(world, sam, rivera)
    expect(namesSeen(rivera)).toEqual([])
    expect(roster(rivera)).toEqual(['rivera'])
    expect(roster(sam)).toEqual(['rivera'])
    writeParagraph(sam.doc, 'now')
    await pass(world, sam, rivera)
    expect(namesSeen(rivera)).toEqual(['sam'])
    expect(roster(rivera)).toEqual(['rivera', 'sam'])
  })

  it('SY-34 nothing of a private draft is told to anyone, not even to its owner’s other tab', async () => {
    const world = new SyncWorld()
    world.addDocument('draft', 'reflection')
    const here = await world.join(world.sam, 'draft')
    const there = await world.join(world.sam, 'draft')
    here.sendAwareness([{ clientId: here.doc.clientID, clock: 1, state: '{"cursor":1}' }])
    writeParagraph(here.doc, 'quiet')
    await pass(world, here, there)
    expect(there.awareness.size).toBe(0)
    expect(roster(there)).toEqual([])
  })

  it('SY-35 everyone hears something every 15 seconds, and presence is told again', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    rivera.sendAwareness([{ clientId: rivera.doc.clientID, clock: 1, state: '{}' }])
    await pass(world, sam, rivera)
    const clock = sam.awareness.get(rivera.doc.clientID)?.clock ?? 0
    world.clock.advance(15_000)
    expect(sam.fromServer.length).toBe(1)
    expect(rivera.fromServer.length).toBe(1)
    sam.exchange()
    expect(sam.awareness.get(rivera.doc.clientID)?.clock).toBeGreaterThan(clock)
  })

  it('SY-36 records that changed are told to whoever speaks waymark.1', async () => {
    const world = new SyncWorld()
    const documentId = world.addDocument('goals', 'board')
    const sam = await world.join(world.sam, 'goals')
    const stock = await world.join(world.rivera, 'goals', { stock: true })
    world.hub.recordsChanged(documentId, ['goal-places'])
    await pass(world, sam, stock)
    expect(sam.records).toEqual(['goal-places'])
    expect(stock.records).toEqual([])
  })
})
