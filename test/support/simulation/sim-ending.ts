import { holdsBack } from './durable-content.ts'
import { ensureAuthorship } from './ensure-authorship.ts'
import { ensureNoGhosts } from './ensure-no-ghosts.ts'
import { ensure } from './sim-access.ts'
import type { SimPeer } from './sim-peer.ts'
import { sameContent, type SimWorld } from './sim-world.ts'

/** The storm is over: everybody who may is let in again, and what must hold then is looked at. */
export async function endSimulation(world: SimWorld): Promise<void> {
  for (const peer of world.peers) if (peer.pipe !== undefined) peer.pipe.isStalled = false
  for (const orphan of world.orphans.splice(0)) orphan.tellServer()
  if (world.random.chance(0.5)) await world.kill()
  for (const peer of world.peers) {
    if (peer.pipe?.hasSwallowed !== true) continue
    world.breakConnection(peer)
    world.orphans.pop()?.tellServer()
  }
  const inside = await letEverybodyIn(world)
  for (const peer of inside) ensureWhole(world, peer)
  await ensureCompactable(world)
  for (const { documentId } of world.documents) await ensureAuthorship(world, documentId)
  await ensureNoGhosts(world, inside)
}

/** Everybody who may, and in each document one who has never been there. */
async function letEverybodyIn(world: SimWorld): Promise<readonly SimPeer[]> {
  const { witness, documents, clock, random } = world
  await world.quiesce()
  for (const document of documents) world.addPeer(0, document, random.chance(0.5))
  const mayBeIn = world.peers.filter(({ person, document }) =>
    witness.access.mayPerson('read', person, document.kind),
  )
  for (let attempt = 0; attempt < 6; attempt++) {
    for (const peer of mayBeIn) {
      if (peer.pipe?.isOpenAtServer === false) peer.letGo()
      if (peer.pipe !== undefined) continue
      if (peer.stopped === 'sign-in' || !witness.access.isLive(peer.sessionId, clock.now()))
        world.signIn(peer)
      else world.connect(peer)
    }
    await world.quiesce()
  }
  for (const peer of mayBeIn) ensure(peer.pipe?.isOpenAtServer === true, 'somebody who may cannot come in')
  return mayBeIn
}

/** Equal content, state vector and delete set; and everything that was written was called saved. */
function ensureWhole(world: SimWorld, peer: SimPeer): void {
  const { doc } = world.witness.durableOf(peer.document.documentId)
  ensure(!holdsBack(peer.doc), 'somebody waits for something that never came')
  ensure(sameContent(peer.doc, doc), 'somebody ended with another document')
  const { pipe } = peer
  if (pipe === undefined || peer.isStock) return
  ensure(pipe.vouched === pipe.written.length, 'something that was written was never called saved')
}

/** The state that is written down in the place of the log is the same document. */
async function ensureCompactable(world: SimWorld): Promise<void> {
  for (const { documentId } of world.documents) {
    let failure: string | undefined = 'never answered'
    void world.process.documentLog.compact(documentId).then((compacted) => {
      failure = compacted.ok ? undefined : compacted.failure.kind
      return failure
    })
    await world.quiesce()
    ensure(failure === undefined, `a state could not take its log's place: ${failure ?? ''}`)
    await world.ensureOnDisk(documentId)
  }
}
