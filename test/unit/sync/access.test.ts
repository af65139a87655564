import { describe, expect, it } from 'vitest'
import type { AccessChange } from '#server/sync/ports.ts'
import { createRandom } from '../../support/sync-random.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { documentNamed } from '../../support/sync-people.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'
import { figure, tries } from '../../support/tries.ts'

const races = tries('RACES', 200)

describe('a change of access', () => {
  it('S-1 closes the sockets concerned, and no others: final for whoever is out, come back for who stays', async () => {
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'reflection')
    world.addDocument('other', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    const elsewhere = await world.join(world.rivera, 'other')
    world.gate.decide = (person, id) =>
      person === world.rivera && id === documentId ? 'no-longer-yours' : 'write'
    await world.hub.accessChanged({ of: 'document', documentId })
    expect(rivera.closed?.code).toBe(4403)
    expect(sam.closed?.code).toBe(1012)
    expect(elsewhere.isOpen).toBe(true)

    world.gate.people.delete(world.rivera.sessionId)
    await world.hub.accessChanged({ of: 'session', sessionId: world.rivera.sessionId })
    expect(elsewhere.closed?.code).toBe(4401)
  })

  it('S-1 of an account closes every socket of that person', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    world.gate.decide = () => 'no-longer-yours'
    await world.hub.accessChanged({ of: 'account', accountId: world.rivera.accountId })
    expect(rivera.closed?.code).toBe(4403)
    expect(sam.isOpen).toBe(true)
  })

  it('S-1 when nobody knows what changed, everyone is asked for again: out for whoever is out, come back for the others', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    world.gate.decide = (person) => (person === world.rivera ? 'no-longer-yours' : 'write')
    await world.hub.accessChanged({ of: 'everything' })
    expect(rivera.closed?.code).toBe(4403)
    expect(sam.closed?.code).toBe(1012)
  })

  it('S-1 from the change on not one more byte is sent, whatever the gate takes to answer', async () => {
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    await world.quiesce(sam, rivera)
    world.log.hold()
    writeParagraph(sam.doc, 'private again')
    sam.exchange()
    await settle()
    world.gate.decide = (person) => (person === world.rivera ? 'no-longer-yours' : 'write')
    let answer = () => {}
    world.gate.wait = new Promise((resolve) => (answer = resolve))
    const changed = world.hub.accessChanged({ of: 'document', documentId })
    world.log.release()
    await settle()
    expect(world.log.documents.get(documentId)?.updates.length).toBe(1)
    expect(rivera.isOpen).toBe(true)
    expect(rivera.fromServer).toEqual([])
    answer()
    await changed
    expect(rivera.fromServer).toEqual([])
    expect(wordsOf(rivera.doc)).toBe('')
    expect(rivera.closed?.code).toBe(4403)
  })

  it('S-1 while somebody is still at the gate, they are asked to come back', async () => {
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'session')
    let open = () => {}
    world.gate.wait = new Promise((resolve) => (open = resolve))
    const peer = new SyncPeer()
    peer.connect(world.hub, world.rivera.sessionId, documentId)
    peer.exchange()
    await world.hub.accessChanged({ of: 'document', documentId })
    open()
    await settle()
    expect(peer.closed?.code).toBe(1012)
    expect(peer.hello).toBeUndefined()
  })

  it(
    `S-2 ${races} writes racing a revocation, in both orders: none lands after it`,
    async () => {
      const random = createRandom(11)
      let before = 0
      let after = 0
      for (let index = 0; index < races; index++) {
        const world = new SyncWorld()
        const documentId = world.addDocument('page', 'session')
        const rivera = await world.join(world.rivera, 'page')
        let revoked = false
        let landedAfter = 0
        world.log.refuse = () => (revoked ? 'no-longer-yours' : undefined)
        world.log.hold()
        const writes = 1 + random.int(5)
        const revokeAt = random.int(writes + 1)
        for (let write = 0; write <= writes; write++) {
          if (write === revokeAt) {
            revoked = true
            world.gate.decide = () => 'no-longer-yours'
            landedAfter = world.log.documents.get(documentId)?.updates.length ?? 0
            const changed = world.hub.accessChanged({ of: 'document', documentId })
            if (random.chance(0.5)) await changed
          }
          if (write === writes) break
          writeParagraph(rivera.doc, 'x')
          rivera.deliver(rivera.toServer.length)
          await settle()
          if (random.chance(0.5)) world.log.release()
          await settle()
        }
        world.log.stopHolding()
        await settle()
        expect(rivera.closed?.code).toBe(4403)
        const landed = world.log.documents.get(documentId)?.updates.length ?? 0
        expect(landed).toBe(landedAfter)
        before += landed
        after += writes - landed
      }
      expect(before).toBeGreaterThan(races / 10)
      expect(after).toBeGreaterThan(races / 10)
      figure(
        `S-2 ${races} of ${races} races in the engine, ${before} writes kept before, ${after} refused after`,
      )
    },
    60_000 + races * 20,
  )

  it('SY-23 whoever the gate refuses is told which: 4401, 4403, 4404; a gate that fails, 1013', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    world.gate.decide = () => 'not-found'
    expect((await world.join(world.sam, 'page')).closed?.code).toBe(4404)
    world.gate.decide = () => 'no-longer-yours'
    expect((await world.join(world.sam, 'page')).closed?.code).toBe(4403)
    expect((await world.join(world.sam, 'none')).closed?.code).toBe(4404)
    world.gate.people.delete(world.sam.sessionId)
    expect((await world.join(world.sam, 'page')).closed?.code).toBe(4401)
    world.gate.fails = true
    expect((await world.join(world.rivera, 'page')).closed?.code).toBe(1013)
  })

  it('SY-24 what comes before the gate has answered waits, up to 64 KiB', async () => {
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'session')
    let open = () => {}
    world.gate.wait = new Promise((resolve) => (open = resolve))
    const early = new SyncPeer()
    early.connect(world.hub, world.sam.sessionId, documentId)
    early.exchange()
    const flood = new SyncPeer()
    flood.connect(world.hub, world.sam.sessionId, documentId)
    flood.sendRaw(new Uint8Array(65 * 1024))
    flood.exchange()
    expect(flood.closed?.code).toBe(1013)
    open()
    await world.quiesce(early)
    expect(early.isOpen).toBe(true)
    expect(early.acknowledgedFrames).toBe(1)
    const change: AccessChange = { of: 'document', documentId: documentNamed('page') }
    await world.hub.accessChanged(change)
  })
})
