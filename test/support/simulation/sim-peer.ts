import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { SessionId } from '#lib/base/ids.ts'
import { anchorUndone } from '#lib/rich-text/anchor-undone.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { encodeAwareness, readAwarenessFrame } from '#lib/wire/awareness-frame.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { readRoster } from '#lib/wire/roster.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { Random } from '../sync-random.ts'
import { holdsBack } from './durable-content.ts'
import { ensure } from './sim-access.ts'
import type { SimPipe } from './sim-pipe.ts'
import type { SimDocument } from './sim-practice.ts'
import type { SimTrace } from './sim-trace.ts'
import { SimWriter } from './sim-writer.ts'

export interface SimPeerParts {
  /** Which of the practice's people. */
  readonly person: number
  readonly sessionId: SessionId
  readonly document: SimDocument
  readonly isStock: boolean
  readonly random: Random
  readonly trace: SimTrace
  /** A new Yjs client id of this person's is in use. */
  readonly onClientId: (client: number, person: number) => void
}

/** One browser tab: a document, somebody's hands on it, and at times a connection. */
export class SimPeer {
  readonly person: number
  readonly document: SimDocument
  readonly isStock: boolean
  sessionId: SessionId
  pipe: SimPipe | undefined
  doc: Y.Doc
  writer: SimWriter
  /** Told to sign in, or that the document is not theirs: nothing is tried until that is seen to. */
  stopped: 'no' | 'sign-in' | 'refused' = 'no'
  isSigningIn = false
  /** What this person was told is saved, since it was last held against the disk. */
  readonly toldSaved: Uint8Array[] = []
  /** Who else is here, by awareness id: the state as JSON. */
  readonly others = new Map<number, string>()
  roster: readonly string[] = []
  private readonly clocks = new Map<number, number>()
  private caretClock = 0
  private hasDifference = false
  private readonly parts: SimPeerParts

  constructor(parts: SimPeerParts) {
    this.parts = parts
    this.person = parts.person
    this.document = parts.document
    this.isStock = parts.isStock
    this.sessionId = parts.sessionId
    this.doc = this.openDoc()
    this.writer = this.takeUp()
  }

  /** A tab opened anew: over what the browser kept, the same words under a new client id, or over nothing. */
  reopen(keepsWords: boolean): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.close()
    this.doc = this.openDoc()
    if (keepsWords) Y.applyUpdate(this.doc, kept, this)
    this.writer = this.takeUp()
    this.clocks.clear()
    this.caretClock = 0
  }

  close(): void {
    this.writer.stop()
    this.doc.destroy()
  }

  /** As every Yjs provider begins. */
  greet(pipe: SimPipe): void {
    this.pipe = pipe
    this.hasDifference = false
    pipe.up.push(encodeSyncStep1(Y.encodeStateVector(this.doc)))
  }

  /** The connection is gone: presence heard on it holds no longer. */
  letGo(): SimPipe | undefined {
    const { pipe } = this
    this.pipe = undefined
    this.others.clear()
    this.roster = []
    return pipe
  }

  moveCaret(): void {
    this.caretClock += 1
    const state = `{"at":${this.caretClock}}`
    this.pipe?.up.push(encodeAwareness([{ clientId: this.doc.clientID, clock: this.caretClock, state }]))
  }

  /** A program that sends its first waiting write twice. False when there is none. */
  doubleFrame(): boolean {
    const waiting = this.findWaiting()
    if (waiting === undefined) return false
    const { pipe, at, frame, place, update } = waiting
    pipe.up.splice(at, 0, frame)
    pipe.written.splice(place, 0, update)
    return true
  }

  /** A program that loses its first waiting write: the network never does. False when there is none. */
  swallowFrame(): boolean {
    const waiting = this.findWaiting()
    if (waiting === undefined) return false
    const { pipe, at, place } = waiting
    pipe.up.splice(at, 1)
    pipe.written.splice(place, 1)
    pipe.hasSwallowed = true
    return true
  }

  private findWaiting() {
    const { pipe } = this
    const at = pipe?.up.findIndex(isWrite) ?? -1
    const frame = pipe?.up[at]
    if (pipe === undefined || frame === undefined) return undefined
    const place = pipe.written.length - pipe.up.filter(isWrite).length
    const update = pipe.written[place]
    return update === undefined ? undefined : { pipe, at, frame, place, update }
  }

  /** Reads one frame from the server. */
  read(pipe: SimPipe, frame: Uint8Array): void {
    const { trace } = this.parts
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync: {
        const sync = readSyncFrame(decoder)
        ensure(sync.ok, 'the server sent a malformed sync frame')
        if (sync.value.kind === 'step-1') {
          const difference = Y.encodeStateAsUpdate(this.doc, sync.value.stateVector)
          this.send(pipe, encodeSyncStep2(difference), difference)
          return
        }
        Y.applyUpdate(this.doc, sync.value.update, this)
        // What is relayed while somebody joins may come before what it hangs on.
        this.hasDifference ||= sync.value.kind === 'step-2'
        ensure(
          !this.hasDifference || !holdsBack(this.doc),
          'somebody was told something that hangs on what they were not told',
        )
        return
      }
      case messageType.awareness:
        this.readPresence(decoder)
        return
      case messageType.acknowledged: {
        const { frames } = readAcknowledged(decoder)
        for (; pipe.read < frames; pipe.read++) {
          const update = pipe.written[pipe.read]
          if (update !== undefined) this.toldSaved.push(update)
        }
        trace.happened('acknowledged', frames)
        return
      }
      case messageType.roster: {
        const roster = readRoster(decoder)
        if (roster.ok) this.roster = roster.value.people.map(({ accountId }) => accountId)
        return
      }
      case messageType.notSaved:
        trace.happened('not-saved-told')
        return
      default:
    }
  }

  /** As y-protocols has it: what is not newer than what was heard of an id is passed over. */
  private readPresence(decoder: decoding.Decoder): void {
    for (const { clientId, clock, state } of readAwarenessFrame(decoder)) {
      if (clientId === this.doc.clientID) continue
      const known = this.clocks.get(clientId) ?? -1
      if (clock < known || (clock === known && (state !== 'null' || !this.others.has(clientId)))) continue
      this.clocks.set(clientId, clock)
      if (state === 'null') this.others.delete(clientId)
      else this.others.set(clientId, state)
      this.parts.trace.happened('presence-told')
    }
  }

  private send(pipe: SimPipe, frame: Uint8Array, update: Uint8Array): void {
    pipe.written.push(update)
    pipe.up.push(frame)
  }

  private openDoc(): Y.Doc {
    const { random, person, onClientId } = this.parts
    // A guid of its own would be made by chance, at length.
    const doc = new Y.Doc({ guid: 'tab' })
    doc.clientID = random.int(2 ** 32)
    onClientId(doc.clientID, person)
    anchorUndone(doc)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.pipe !== undefined) this.send(this.pipe, encodeUpdate(update), update)
    })
    return doc
  }

  private takeUp(): SimWriter {
    const { document, person, random } = this.parts
    return new SimWriter(this.doc, document.kind, person, random)
  }
}

const isWrite = (frame: Uint8Array) => frame[0] === messageType.sync && frame[1] !== 0
