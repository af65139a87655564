import type { DocumentKind } from '#lib/access/document-kind.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import type { Replayer, SyncHub } from '#server/sync/ports.ts'
import type { SyncLogFields } from '#server/sync/sync-log.ts'
import { HandClock } from './sync-hand-clock.ts'
import { MemoryLog } from './sync-memory-log.ts'
import { SyncPeer, type PeerOptions } from './sync-peer.ts'
import { documentNamed, FakeGate, personNamed, type FakePerson } from './sync-people.ts'

/** The real hub between a log in memory, a gate and a clock that the test holds in its hands. */
export class SyncWorld {
  readonly clock = new HandClock()
  readonly gate = new FakeGate()
  readonly log: MemoryLog
  readonly logged: SyncLogFields[] = []
  /** Given to the next hub that is started. */
  replayer: Replayer | undefined
  hub: SyncHub
  readonly sam = personNamed('sam', 'client')
  readonly rivera = personNamed('rivera', 'clinician')

  constructor() {
    for (const person of [this.sam, this.rivera]) this.addPerson(person)
    this.log = new MemoryLog((sessionId) => {
      const person = this.gate.people.get(sessionId)
      if (person === undefined) throw new Error('nobody has that session')
      return person.accountId
    })
    this.hub = this.startHub()
  }

  /** A new process over the same log. Connections of the earlier one are dead, not closed. */
  startHub(): SyncHub {
    const { log, gate, clock } = this
    const note = (fields: SyncLogFields) => void this.logged.push(fields)
    this.hub = createSyncHub({
      log,
      gate,
      clock,
      timers: clock,
      ...(this.replayer === undefined ? {} : { replayer: this.replayer }),
      logger: { info: note, warn: note, error: note },
    })
    return this.hub
  }

  addPerson(person: FakePerson): FakePerson {
    this.gate.people.set(person.sessionId, person)
    return person
  }

  addDocument(name: string, kind: DocumentKind) {
    const documentId = documentNamed(name)
    this.log.add(documentId, kind)
    this.gate.kinds.set(documentId, kind)
    return documentId
  }

  /** Joins and syncs, with every queue flushed. */
  async join(person: FakePerson, documentName: string, options: PeerOptions = {}): Promise<SyncPeer> {
    const peer = new SyncPeer(options)
    peer.connect(this.hub, person.sessionId, documentNamed(documentName))
    await settle()
    peer.exchange()
    await settle()
    peer.exchange()
    return peer
  }

  /** Flushes every queue between peers and hub until nothing moves. */
  async quiesce(...peers: readonly SyncPeer[]): Promise<void> {
    for (let round = 0; round < 1_000; round++) {
      await settle()
      this.clock.advance(0)
      let moved = this.log.release()
      moved = this.log.releaseLoad() || moved
      for (const peer of peers) moved = peer.exchange() || moved
      if (!moved) {
        await settle()
        if (!peers.some((peer) => peer.hasTraffic) && this.log.heldCount === 0) return
      }
    }
    throw new Error('the queues never came to rest')
  }
}

/** Lets every promise that can resolve do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve()
}
