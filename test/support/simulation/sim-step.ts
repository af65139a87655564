import { contentOf, holds } from './durable-content.ts'
import { ensure } from './sim-access.ts'
import { simThreads, type SimThread, type WorkFault } from './sim-store.ts'
import { settle, type SimWorld } from './sim-world.ts'
import type { SimPeer } from './sim-peer.ts'
import type { SimDocument } from './sim-practice.ts'

const dayMs = 86_400_000

/** What happens in one moment, as the seed has it. */
export class SimStep {
  private readonly world: SimWorld

  constructor(world: SimWorld) {
    this.world = world
  }

  async take(): Promise<void> {
    const { random } = this.world
    const peer = random.pick(this.world.peers)
    this.tryToBeIn(peer)
    this.write(peer)
    this.network()
    this.misfortunes(peer)
    this.desks(peer)
    const isWriting = this.world.process.store.next('writer') !== undefined
    if (random.chance(isWriting ? 0.025 : 0.006)) await this.endProcess()
    await this.store()
    this.time()
  }

  /** Whoever is out comes back by and by; whoever must sign in does. */
  private tryToBeIn(peer: SimPeer): void {
    const { world } = this
    const { random, witness, clock } = world
    if (peer.pipe !== undefined || peer.isSigningIn || !random.chance(0.5)) return
    if (peer.stopped === 'sign-in' || !witness.access.isLive(peer.sessionId, clock.now())) {
      world.signIn(peer)
      return
    }
    if (peer.stopped === 'refused' && !random.chance(0.2)) return
    peer.stopped = 'no'
    world.connect(peer)
  }

  private write(peer: SimPeer): void {
    const { random, trace, witness, peers } = this.world
    // Whoever may only read has no editor; whoever was sent away sees the words no more.
    if (!witness.access.mayPerson('write', peer.person, peer.document.kind)) return
    if (random.chance(0.65)) {
      const acts = random.chance(0.2) ? 1 + random.int(6) : 1
      for (let act = 0; act < acts; act++) trace.happened(peer.writer.act(), peers.indexOf(peer))
    }
    if (random.chance(0.1) && peer.pipe !== undefined) {
      peer.moveCaret()
      trace.happened('caret-moved')
    }
    if (random.chance(0.05) && peer.doubleFrame()) trace.happened('frame-doubled')
    if (random.chance(0.03) && peer.swallowFrame()) trace.happened('frame-swallowed')
  }

  /** Some of what is under way arrives, in the order in which it was sent. */
  private network(): void {
    const { world } = this
    const { random, trace } = world
    for (const peer of world.peers) {
      const { pipe } = peer
      if (pipe === undefined) continue
      if (random.chance(0.6)) world.deliverUp(pipe, 1 + random.int(4))
      if (!pipe.isStalled && random.chance(0.6)) world.deliverDown(peer, 1 + random.int(4))
    }
    for (const orphan of world.orphans.slice()) {
      if (orphan.up.length > 0 && random.chance(0.3)) {
        world.deliverUp(orphan, 1)
        trace.happened('late-frame-arrived')
      }
      if (!orphan.isOpenAtServer || random.chance(0.1)) {
        world.orphans.splice(world.orphans.indexOf(orphan), 1)
        if (!orphan.isOpenAtServer) continue
        orphan.tellServer()
        trace.happened('late-close-arrived')
      }
    }
  }

  private misfortunes(peer: SimPeer): void {
    const { world } = this
    const { random, trace } = world
    const { pipe } = peer
    if (pipe !== undefined && !pipe.isOpenAtServer && pipe.down.length === 0 && random.chance(0.3)) {
      peer.letGo()
      trace.happened('half-open-noticed')
      return
    }
    if (pipe !== undefined && random.chance(0.03)) {
      world.breakConnection(peer)
      if (random.chance(0.5)) this.tellServerAtOnce()
      else trace.happened('server-heard-nothing')
    }
    if (pipe !== undefined && random.chance(0.01)) {
      pipe.isStalled = true
      trace.happened('reader-stalled')
    }
    if (pipe?.isStalled === true && random.chance(0.2)) {
      pipe.isStalled = false
      trace.happened('reader-drained')
    }
    if (random.chance(0.01)) {
      world.breakConnection(peer)
      const keepsWords = random.chance(0.6)
      peer.reopen(keepsWords)
      trace.happened(keepsWords ? 'tab-reopened' : 'tab-lost')
    }
    if (random.chance(0.006)) this.goOffline(peer)
    if (random.chance(0.006)) this.leaveAll()
  }

  /** For longer than an empty room stays open. */
  private leaveAll(): void {
    const { world } = this
    for (const peer of world.peers) world.breakConnection(peer)
    for (const orphan of world.orphans.splice(0)) orphan.tellServer()
    world.clock.pass(70_000)
    world.trace.happened('everybody-left')
  }

  private tellServerAtOnce(): void {
    this.world.orphans.pop()?.tellServer()
  }

  /** Somebody writes on for days without a network. */
  private goOffline(peer: SimPeer): void {
    const { world } = this
    const { random, trace, clock, witness } = world
    if (!witness.access.mayPerson('write', peer.person, peer.document.kind)) return
    world.breakConnection(peer)
    const acts = 20 + random.int(60)
    for (let act = 0; act < acts; act++) trace.happened(peer.writer.act())
    clock.setBy(dayMs * (1 + random.int(3)))
    trace.happened('returned-after-days', acts)
  }

  /** What people do on other pages: who may is changed, pages are read, states are written down. */
  private desks(peer: SimPeer): void {
    const { world } = this
    const { random, practice, process } = world
    const { store, hub, documentLog } = process
    const client = world.peers[0]
    const { document } = peer
    if (random.chance(0.01)) {
      const { sessionId } = peer
      world.changeAccess({ of: 'session', sessionId }, () =>
        store.run('endSession', { sessionId }).then(() => true),
      )
    }
    if (random.chance(0.008) && peer.person > 1 && client !== undefined) {
      const clinicianId = practice.people[peer.person]?.accountId
      const { sessionId } = client
      const { workspaceId } = practice
      if (clinicianId !== undefined) {
        world.changeAccess({ of: 'account', accountId: clinicianId }, () =>
          store.run('endMembership', { sessionId, workspaceId, clinicianId }).then((ended) => ended.ok),
        )
      }
    }
    if (document.kind === 'reflection' && random.chance(0.1) && client !== undefined) {
      const { documentId } = document
      const input = { sessionId: client.sessionId, reflectionId: practice.reflection.reflectionId }
      const command = random.chance(0.6) ? 'shareReflection' : 'unshareReflection'
      world.changeAccess({ of: 'document', documentId }, () =>
        store.run(command, input).then((changed) => changed.ok && changed.value.changed),
      )
    }
    if (random.chance(0.02)) this.readPage(document)
    if (random.chance(0.012)) void documentLog.compact(document.documentId).catch(() => undefined)
    if (random.chance(0.006)) documentLog.shorten(document.documentId)
    if (random.chance(0.004)) hub.recordsChanged(document.documentId, ['goal-places'])
  }

  private readPage(document: SimDocument): void {
    const { witness, trace, process } = this.world
    const reader = { name: 'everything', read: contentOf }
    void process.hub.read(document.documentId, reader).then(
      (shown) => {
        if (!shown.ok) witness.findings.push(`a page was refused: ${shown.failure.kind}`)
        else {
          const { doc } = witness.durableOf(document.documentId)
          const told = {
            ends: shown.value.vector.flat(),
            deletions: shown.value.deleted.flatMap(({ client, ranges }) =>
              pairs(ranges).flatMap(([from, end]) => [client, from, end - from]),
            ),
          }
          witness.check(() => ensure(holds(doc, told), 'a page shows what is not on disk'))
        }
        return trace.happened('page-read')
      },
      () => undefined,
    )
  }

  /** Each thread of the store may take a call up, and some of its answers may come back. */
  private async store(): Promise<void> {
    const { world } = this
    const { random } = world
    for (const thread of simThreads) {
      const { store } = world.process
      const calls = random.chance(0.7) ? 1 + random.int(3) : 0
      for (let call = 0; call < calls; call++) await world.work(thread, this.chooseFault(thread))
      if (random.chance(0.7)) for (let answer = 1 + random.int(3); answer > 0; answer--) store.answer(thread)
    }
  }

  private chooseFault(thread: SimThread): WorkFault | undefined {
    const { random, process } = this.world
    const name = process.store.next(thread)
    if (name === undefined) return undefined
    const isCompacting = name === 'buildSnapshot' || name === 'writeSnapshot'
    if (random.chance(isCompacting ? 0.15 : 0.03)) return { kind: 'fails', afterStatements: random.int(6) }
    if (thread === 'writer' && random.chance(0.015)) return { kind: 'thread-crashes' }
    return undefined
  }

  /** The server's process ends: in good order, or killed at any point of what the disk was doing. */
  private async endProcess(): Promise<void> {
    const { world } = this
    const { random, trace } = world
    const { store } = world.process
    if (random.chance(0.25)) {
      const drain = { isDone: false }
      void this.drain(drain)
      for (let turn = 0; turn < 50 && !drain.isDone; turn++) {
        for (const thread of simThreads) {
          await world.work(thread)
          store.answer(thread)
        }
        await settle()
      }
      ensure(drain.isDone, 'the server did not come to an end')
      trace.happened('drained')
      await world.kill()
      return
    }
    const how =
      store.next('writer') === undefined ? 'idle' : random.pick(['idle', 'in-transaction', 'after-commit'])
    if (how === 'in-transaction') {
      await world.work('writer', { kind: 'dies', afterStatements: random.int(6) })
      trace.happened('died-in-transaction')
      await world.kill(true)
      return
    }
    if (how === 'after-commit') {
      await world.work('writer')
      trace.happened('died-after-commit')
    }
    await world.kill()
  }

  private async drain(drain: { isDone: boolean }): Promise<void> {
    await this.world.process.hub.drain()
    drain.isDone = true
  }

  private time(): void {
    const { clock, random, trace } = this.world
    clock.pass(random.int(300))
    if (random.chance(0.02)) {
      clock.pass(12_000)
      trace.happened('idled')
    }
    if (random.chance(0.004)) {
      clock.pass(5 * 60_000)
      trace.happened('idled')
    }
    if (!random.chance(0.01)) return
    const forward = random.chance(0.5)
    clock.setBy(forward ? dayMs : -dayMs)
    trace.happened(forward ? 'clock-forward' : 'clock-back')
  }
}

/** Ranges as they lie in a list, first and end after one another. */
function pairs(ranges: readonly number[]): readonly (readonly [number, number])[] {
  return ranges.flatMap((from, index) =>
    index % 2 === 0 ? [[from, ranges[index + 1] ?? from] as const] : [],
  )
}
