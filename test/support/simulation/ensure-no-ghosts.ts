import { ensure } from './sim-access.ts'
import type { SimPeer } from './sim-peer.ts'
import type { SimWorld } from './sim-world.ts'

/** Whoever is shown is there; and whoever is left alone sees nobody. */
export async function ensureNoGhosts(world: SimWorld, inside: readonly SimPeer[]): Promise<void> {
  for (const peer of inside) {
    const others = inside.filter((other) => other !== peer && other.document === peer.document)
    ensure(peer.others.size <= others.length, 'more are shown than are there')
    for (const state of peer.others.values()) {
      const shown = others.some((other) => state.includes(accountOf(world, other)))
      ensure(shown, 'somebody is shown who is not there')
    }
  }
  for (const peer of inside) peer.moveCaret()
  await world.quiesce()
  const stays = world.random.pick(inside)
  if (stays.pipe !== undefined && world.random.chance(0.5)) {
    stays.pipe.isStalled = true
    const { writer } = world.clientIn(stays.document.documentId)
    for (let act = 0; act < 8; act++) writer.act()
    await world.quiesce()
  }
  for (const peer of inside) {
    if (peer === stays) continue
    world.breakConnection(peer)
    world.orphans.pop()?.tellServer()
  }
  await world.quiesce()
  if (stays.pipe !== undefined) stays.pipe.isStalled = false
  await world.quiesce()
  ensure(stays.others.size === 0, 'a ghost stays')
  const alone = stays.roster.every((account) => account === accountOf(world, stays))
  ensure(alone, 'the roster names somebody who left')
}

function accountOf({ practice }: SimWorld, { person }: SimPeer): string {
  return practice.people[person]?.accountId ?? 'nobody'
}
