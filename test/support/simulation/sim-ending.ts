import { contentOf, holdsBack } from './durable-content.ts'
import { ensure } from './sim-access.ts'
import type { SimPeer } from './sim-peer.ts'
import { sameContent, type SimWorld } from './sim-world.ts'

/** The storm is over: everybody who may is let in again, and what must hold then is looked at. */
export async function endSimulation(world: SimWorld): Promise<void> {
  const { random } = world
  for (const peer of world.peers) if (peer.pipe !== undefined) peer.pipe.isStalled = false
  for (const orphan of world.orphans.splice(0)) orphan.tellServer()
  if (random.chance(0.5)) await world.kill()
  const inside = await letEverybodyIn(world)
  for (const peer of inside) ensureWhole(world, peer)
}

/** Everybody who may, and one who has never been there. */
async function letEverybodyIn(world: SimWorld): Promise<readonly SimPeer[]> {
  const { witness, documents, clock, random } = world
  await world.quiesce()
  for (const document of documents) world.addPeer(0, document, random.chance(0.5))
  const mayBeIn = world.peers.filter(({ person, document }) => witness.access.mayPerson('read', person, document.kind))
  for (let attempt = 0; attempt < 6; attempt++) {
    for (const peer of mayBeIn) {
      if (peer.pipe?.isOpenAtServer === false) peer.letGo()
      if (peer.pipe !== undefined) continue
      if (peer.stopped === 'sign-in' || !witness.access.isLive(peer.sessionId, clock.now())) world.signIn(peer)
      else world.connect(peer)
    }
    await world.quiesce()
  }
  for (const peer of mayBeIn) ensure(peer.pipe !== undefined, 'somebody who may cannot come in')
  return mayBeIn
}

function ensureWhole(world: SimWorld, peer: SimPeer): void {
  const { doc } = world.witness.durableOf(peer.document.documentId)
  ensure(!holdsBack(peer.doc), 'somebody waits for something that never came')
  if (!sameContent(peer.doc, doc)) { const a = contentOf(peer.doc), b = contentOf(doc); process.stderr.write(JSON.stringify({v: JSON.stringify(a.vector)===JSON.stringify(b.vector), d: JSON.stringify(a.deleted)===JSON.stringify(b.deleted), r: JSON.stringify(a.roots)===JSON.stringify(b.roots), person: peer.person, kind: peer.document.kind, stock: peer.isStock, ad: a.deleted, bd: b.deleted}, null, 0)+'\n') }
  ensure(sameContent(peer.doc, doc), 'somebody ended with another document')
  const { pipe } = peer
  if (pipe === undefined || peer.isStock) return
  ensure(pipe.vouched === pipe.written.length, 'something that was written was never called saved')
}

