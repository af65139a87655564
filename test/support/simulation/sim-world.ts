import type { DocumentId } from '#lib/base/ids.ts'
import type * as Y from 'yjs'
import { replayLog } from '#lib/log/replay-log.ts'
import type { AccessChange } from '#server/sync/ports.ts'
import { createRandom, type Random } from '../sync-random.ts'
import { contentOf, holds, toldBy } from './durable-content.ts'
import { ensure } from './sim-access.ts'
import { SimClock } from './sim-clock.ts'
import { SimDisk } from './sim-disk.ts'
import { SimPeer } from './sim-peer.ts'
import { SimPipe } from './sim-pipe.ts'
import type { SimDocument, SimPractice } from './sim-practice.ts'
import { SimProcess } from './sim-process.ts'
import { simThreads, type SimThread, type WorkFault } from './sim-store.ts'
import type { SimTrace } from './sim-trace.ts'
import { SimWitness } from './sim-witness.ts'

/** The disk, the server's process of the moment, the people and the network between them. */
export class SimWorld {
  readonly random: Random
  readonly trace: SimTrace
  readonly clock = new SimClock()
  readonly practice: SimPractice
  readonly witness: SimWitness
  readonly documents: readonly SimDocument[]
  readonly peers: SimPeer[] = []
  /** Connections whose client is gone and of which the server has not heard. */
  readonly orphans: SimPipe[] = []
  process: SimProcess
  disk: SimDisk

  constructor(practice: SimPractice, seed: number, trace: SimTrace) {
    this.random = createRandom(seed)
    this.trace = trace
    this.practice = practice
    const { board, session, reflection } = practice
    const first = this.random.pick([board, board, session, session, reflection])
    const others = [board, session].filter((document) => document !== first)
    this.documents = this.random.chance(0.2) ? [first, this.random.pick(others)] : [first]
    this.witness = new SimWitness(practice, this.documents, trace)
    this.disk = new SimDisk(practice.vault, practice.bytes)
    this.process = new SimProcess(this.disk, this.clock, this.witness)
  }

  addPeer(person: number, document: SimDocument, isStock: boolean): SimPeer {
    const account = this.practice.people[person]
    if (account === undefined) throw new Error('nobody has that number')
    const peer = new SimPeer({
      person,
      sessionId: account.sessionId,
      document,
      isStock,
      random: this.random,
      trace: this.trace,
      onClientId: (client, typist) => this.witness.typists.set(client, typist),
    })
    this.peers.push(peer)
    return peer
  }

  /** A tab of the client's on that document. */
  clientIn(documentId: DocumentId): SimPeer {
    const found = this.peers.findLast(
      ({ person, document }) => person === 0 && document.documentId === documentId,
    )
    if (found === undefined) throw new Error('the client is not there')
    return found
  }

  /** A finding ends the seed. */
  ensureNoFindings(): void {
    const [first] = this.witness.findings
    if (first !== undefined) throw new Error(first)
  }

  connect(peer: SimPeer): void {
    const { document, isStock, sessionId, person } = peer
    const mayOnlyRead = document.kind === 'reflection' && person !== 0
    const who = { sessionId, documentId: document.documentId, speaksWaymark: !isStock, mayOnlyRead }
    peer.greet(new SimPipe(this.process.hub, who, this.witness))
    this.trace.happened(isStock ? 'joined-as-stock' : 'joined', this.peers.indexOf(peer))
  }

  /** The client's end of the connection goes; what it has sent may still arrive. */
  breakConnection(peer: SimPeer): void {
    const pipe = peer.letGo()
    if (pipe === undefined) return
    pipe.leave()
    if (pipe.isOpenAtServer) this.orphans.push(pipe)
    this.trace.happened('connection-broke', this.peers.indexOf(peer))
  }

  /** Up to so many frames reach the server. */
  deliverUp(pipe: SimPipe, count: number): void {
    for (let left = count; left > 0; left--) {
      const frame = pipe.arriveUp()
      if (frame === undefined) return
      this.trace.bytes(frame)
    }
  }

  /** Up to so many frames, or the close behind them, reach the client. */
  deliverDown(peer: SimPeer, count: number): void {
    for (let left = count; left > 0; left--) {
      const { pipe } = peer
      const next = pipe?.arriveDown()
      if (pipe === undefined || next === undefined) return
      if ('frame' in next) this.witness.check(() => peer.read(pipe, next.frame))
      else this.closedAtClient(peer, next.code)
    }
  }

  private closedAtClient(peer: SimPeer, code: number): void {
    peer.letGo()
    if (code === 4401) peer.stopped = 'sign-in'
    else if (code >= 4400 && code <= 4499) peer.stopped = 'refused'
  }

  /** A person whose session has ended signs in again; the answer comes as the store gives it. */
  signIn(peer: SimPeer): void {
    const account = this.practice.people[peer.person]
    if (account === undefined || peer.isSigningIn) return
    peer.isSigningIn = true
    const { accountId, passwordHash } = account
    const { store } = this.process
    void store.run('startSession', { accountId, passwordHash, device: 'a browser' }).then(
      (started) => {
        peer.isSigningIn = false
        if (!started.ok) return undefined
        peer.sessionId = started.value.sessionId
        peer.stopped = 'no'
        return this.trace.happened('signed-in-again')
      },
      () => {
        peer.isSigningIn = false
      },
    )
  }

  /** As the desks do: the change commits, then the engine is told. */
  changeAccess(change: AccessChange, command: () => Promise<boolean>): void {
    const { process } = this
    const tell = (changed: boolean) => {
      if (!changed || process !== this.process) return
      void process.hub.accessChanged(change)
      for (const pipe of this.pipes()) if (concerns(change, pipe, this)) pipe.isCut = true
    }
    // What was cut off may be on disk all the same.
    void command().then(tell, () => tell(true))
  }

  /** Every connection of which the server has an end. */
  *pipes(): Generator<SimPipe> {
    for (const { pipe } of this.peers) if (pipe?.isOpenAtServer === true) yield pipe
    for (const pipe of this.orphans) if (pipe.isOpenAtServer) yield pipe
  }

  async work(thread: SimThread, fault?: WorkFault): Promise<void> {
    const { store } = this.process
    const name = store.next(thread)
    if (name === undefined) return
    this.trace.say('work', thread, name, fault?.kind ?? '')
    const how = await store.work(thread, fault)
    if (how === 'failed') this.noteFailure(name, fault)
    for (const documentId of this.witness.shortened) await this.ensureOnDisk(documentId)
    this.witness.shortened.clear()
  }

  private noteFailure(name: string, fault: WorkFault | undefined): void {
    if (fault?.kind === 'thread-crashes') this.trace.happened('thread-crashed', name)
    if (fault?.kind !== 'fails') return
    if (name === 'appendUpdates') this.trace.happened('commit-failed')
    else if (name === 'buildSnapshot' || name === 'writeSnapshot') this.trace.happened('compaction-failed')
    else this.trace.happened('read-failed', name)
  }

  /** The process dies, and one starts that finds what is on disk and nothing else. */
  async kill(inTransaction = false): Promise<void> {
    this.trace.happened('killed')
    this.process.die()
    this.clock.forgetTimers()
    for (const { pipe } of this.peers) pipe?.serverDied()
    for (const pipe of this.orphans.splice(0)) pipe.serverDied()
    for (const peer of this.peers) peer.isSigningIn = false
    // Between two transactions the bytes are the same, and opening them takes as long as ten commits.
    if (inTransaction || this.random.chance(0.2)) await this.reopenDisk()
    for (const { documentId } of this.documents) await this.ensureOnDisk(documentId)
    this.process = new SimProcess(this.disk, this.clock, this.witness)
  }

  private async reopenDisk(): Promise<void> {
    const { bytes } = this.disk
    await this.disk.close()
    this.disk = new SimDisk(this.practice.vault, bytes)
  }

  /** What a process that starts now would show is what was committed, and all that anybody was told is saved. */
  async ensureOnDisk(documentId: DocumentId): Promise<void> {
    const doc = await this.readFromDisk(documentId)
    const durable = this.witness.durableOf(documentId)
    ensure(sameContent(doc, durable.doc), 'what is on disk is not what was committed')
    for (const peer of this.peers) {
      if (peer.document.documentId !== documentId) continue
      for (const update of peer.toldSaved.splice(0)) {
        const isKept = peer.document.kind !== 'reflection' || peer.person === 0
        ensure(!isKept || holds(doc, toldBy(update)), 'something acknowledged is not on disk')
      }
    }
    doc.destroy()
  }

  private async readFromDisk(documentId: DocumentId): Promise<Y.Doc> {
    const { updates, authors } = await this.disk.loadLog(documentId)
    const { doc, leftOut } = replayLog(updates)
    ensure(leftOut === 0, 'a record had to be left out')
    for (const client of doc.store.clients.keys()) {
      const person = this.witness.typists.get(client)
      const typist = person === undefined ? undefined : this.practice.people[person]?.accountId
      ensure(typist !== undefined && authors.get(client) === typist, "a client id is not its author's")
    }
    return doc
  }

  /** Everything that waits anywhere is handed over until nothing moves any more. */
  async quiesce(): Promise<void> {
    for (let still = 0, round = 0; still < 4; round++) {
      if (round > 5_000) throw new Error('the queues never came to rest')
      let moved = false
      const { store } = this.process
      for (const thread of simThreads) {
        while (store.next(thread) !== undefined) {
          moved = true
          await this.work(thread)
        }
        while (store.answer(thread)) moved = true
      }
      await settle()
      for (const pipe of this.pipes()) {
        moved ||= pipe.up.length > 0
        this.deliverUp(pipe, pipe.up.length)
      }
      for (const peer of this.peers) {
        if (peer.pipe?.isStalled === true) continue
        moved ||= (peer.pipe?.down.length ?? 0) > 0
        this.deliverDown(peer, peer.pipe?.down.length ?? 0)
      }
      await settle()
      this.ensureNoFindings()
      if (moved) still = 0
      else {
        still += 1
        this.clock.pass(100)
      }
    }
  }

  async close(): Promise<void> {
    this.process.die()
    for (const peer of this.peers) peer.close()
    await this.disk.close()
  }
}

function concerns(change: AccessChange, pipe: SimPipe, { witness, practice }: SimWorld): boolean {
  if (change.of === 'session') return pipe.sessionId === change.sessionId
  if (change.of === 'document') return pipe.documentId === change.documentId
  if (change.of === 'everything') return true
  const person = witness.access.personOf(pipe.sessionId)
  return person !== undefined && practice.people[person]?.accountId === change.accountId
}

export function sameContent(one: Parameters<typeof contentOf>[0], other: typeof one): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}

/** Lets every promise that can resolve do so: nothing in this world waits for a machine. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
