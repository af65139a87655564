import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { encodeAwareness, readAwarenessFrame, type AwarenessEntry } from '#lib/wire/awareness-frame.ts'
import { readHello, type Hello } from '#lib/wire/hello.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { readNotSaved } from '#lib/wire/not-saved.ts'
import { readRecordsChanged } from '#lib/wire/records-changed.ts'
import { readRoster, type Roster } from '#lib/wire/roster.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { SyncHub } from '#server/sync/ports.ts'

export interface PeerOptions {
  readonly doc?: Y.Doc
  /** As the stock provider: no subprotocol. */
  readonly stock?: boolean
  /** The schema it says it knows; it says nothing when this is left out. */
  readonly knownSchema?: number
}

/**
 * A browser's end of the protocol over two queues that the test flushes by hand: what a stock provider
 * does, and for `waymark.1` the count of what was acknowledged.
 */
export class SyncPeer {
  readonly doc: Y.Doc
  readonly speaksWaymark: boolean
  readonly knownSchema: number | undefined
  closed: { readonly code: number; readonly reason: string } | undefined
  hello: Hello | undefined
  roster: Roster['people'] = []
  readonly records: string[] = []
  readonly awareness = new Map<number, AwarenessEntry>()
  notSaved = 0
  updatesReceived = 0
  stepOnesReceived = 0
  /**
   * What each writing frame stands for: the whole state once this connection has sent its step 2, until
   * then only its own update, because what was written before the connection has not been sent yet.
   */
  readonly written: Uint8Array[] = []
  private hasAnswered = false
  acknowledgedFrames = 0
  /** What the server has vouched for, kept across connections. */
  readonly acknowledged: Uint8Array[] = []
  backlogBytes = 0
  /** Bytes given to send add to the backlog while the reader does not read. */
  stalled = false
  readonly toServer: Uint8Array[] = []
  readonly fromServer: Uint8Array[] = []
  private link: ReturnType<SyncHub['connect']> | undefined
  private readonly onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== this && this.isOpen) this.sendWrite(encodeUpdate(update), update)
  }

  constructor({ doc = new Y.Doc(), stock = false, knownSchema }: PeerOptions = {}) {
    this.doc = doc
    this.speaksWaymark = !stock
    this.knownSchema = knownSchema
    this.doc.on('update', this.onUpdate)
  }

  get isOpen(): boolean {
    return this.link !== undefined && this.closed === undefined
  }

  get hasTraffic(): boolean {
    return this.isOpen && (this.toServer.length > 0 || (this.fromServer.length > 0 && !this.stalled))
  }

  connect(hub: Pick<SyncHub, 'connect'>, sessionId: SessionId, documentId: DocumentId): void {
    this.closed = undefined
    this.toServer.length = 0
    this.fromServer.length = 0
    this.written.length = 0
    this.acknowledgedFrames = 0
    this.hasAnswered = false
    const link = hub.connect(this.makeSocket(), {
      sessionId,
      documentId,
      speaksWaymark: this.speaksWaymark,
      knownSchema: this.knownSchema,
    })
    if (this.closed === undefined) this.link = link
    this.toServer.push(encodeSyncStep1(Y.encodeStateVector(this.doc)))
  }

  /** One socket's end: frames of an earlier one never reach a later. */
  private makeSocket() {
    const { fromServer } = this
    let dead = false
    this.kill = () => {
      dead = true
    }
    return {
      send: (frame: Uint8Array) => {
        if (dead) return
        fromServer.push(frame)
        if (this.stalled) this.backlogBytes += frame.length
      },
      close: (code: number, reason: string) => {
        if (dead) return
        dead = true
        this.closed = { code, reason }
        this.link = undefined
      },
      backlog: () => this.backlogBytes,
      get backlogBytes(): number {
        return this.backlog()
      },
    }
  }

  private kill: () => void = () => undefined

  /** The network is gone: frames under way are lost; the server hears of it, or not. */
  disconnect(tellServer = true): void {
    this.kill()
    this.toServer.length = 0
    this.fromServer.length = 0
    const { link } = this
    this.link = undefined
    if (tellServer) link?.closed()
  }

  /** Hands everything under way over, both directions once. True when anything moved. */
  exchange(): boolean {
    const moved = this.hasTraffic
    this.deliver(this.toServer.length)
    if (!this.stalled) this.take(this.fromServer.length)
    return moved
  }

  /** Hands the first frames over to the server. */
  deliver(count: number): void {
    for (const frame of this.toServer.splice(0, count)) this.link?.receive(frame)
  }

  /** Reads the first frames from the server. */
  take(count: number): void {
    for (const frame of this.fromServer.splice(0, count)) this.read(frame)
  }

  /** Any bytes at all, as a hostile program would. */
  sendRaw(frame: Uint8Array): void {
    this.toServer.push(frame)
  }

  sendAwareness(entries: readonly AwarenessEntry[]): void {
    this.toServer.push(encodeAwareness(entries))
  }

  private sendWrite(frame: Uint8Array, update: Uint8Array): void {
    this.written.push(this.hasAnswered ? Y.encodeStateAsUpdate(this.doc) : update)
    this.toServer.push(frame)
  }

  private read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    switch (type) {
      case messageType.sync: {
        const sync = readSyncFrame(decoder)
        if (!sync.ok) throw new Error('the server sent a malformed sync frame')
        if (sync.value.kind === 'step-1') {
          this.stepOnesReceived += 1
          this.hasAnswered = true
          const difference = Y.encodeStateAsUpdate(this.doc, sync.value.stateVector)
          this.sendWrite(encodeSyncStep2(difference), difference)
        } else {
          if (sync.value.kind === 'update') this.updatesReceived += 1
          Y.applyUpdate(this.doc, sync.value.update, this)
        }
        return
      }
      case messageType.awareness:
        for (const entry of readAwarenessFrame(decoder)) {
          if (entry.state === 'null') this.awareness.delete(entry.clientId)
          else this.awareness.set(entry.clientId, entry)
        }
        return
      case messageType.acknowledged: {
        const { frames } = readAcknowledged(decoder)
        if (frames <= this.acknowledgedFrames) throw new Error('an acknowledgement fell back')
        this.acknowledgedFrames = frames
        const covered = this.written[frames - 1]
        if (covered === undefined) throw new Error('acknowledged what was never sent')
        this.acknowledged.push(covered)
        return
      }
      case messageType.hello: {
        const hello = readHello(decoder)
        this.hello = hello.ok ? hello.value : undefined
        return
      }
      case messageType.roster: {
        const roster = readRoster(decoder)
        if (roster.ok) this.roster = roster.value.people
        return
      }
      case messageType.recordsChanged: {
        const changed = readRecordsChanged(decoder)
        if (changed.ok) this.records.push(...changed.value.records)
        return
      }
      case messageType.notSaved:
        if (readNotSaved(decoder).ok) this.notSaved += 1
        return
      default:
        throw new Error('the server sent an unknown message')
    }
  }
}
