import type { Clock } from '#lib/base/instant.ts'
import type { AccountId, DocumentId, SessionId } from '#lib/base/ids.ts'
import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import { createFrameCount } from './frame-count.ts'
import { syncLimits } from './limits.ts'
import type { Entry, SyncSocket } from './ports.ts'
import { Questions } from './questions.ts'
import type { Room } from './room.ts'
import { TokenBucket } from './token-bucket.ts'

export type Allowed = Extract<Entry, { allowed: true }>

/**
 * `entering`: the gate has not answered, what comes is kept up to a bound. `inside`: in its room.
 * `leaving`: access changed; nothing goes in or out until the gate has said which close it is.
 * `closed`: nothing is handled any more.
 */
type ConnectionState =
  | { readonly kind: 'entering'; readonly queued: Uint8Array[]; queuedBytes: number; accessMoved: boolean }
  | { readonly kind: 'inside'; readonly entry: Allowed; readonly room: Room }
  | { readonly kind: 'leaving'; readonly room: Room }
  | { readonly kind: 'closed' }

/** Called once: the engine's own close code and whose connection it was, when they are known. */
export type ConnectionEnded = (
  connection: Connection,
  code: CloseCode | undefined,
  accountId: AccountId | undefined,
) => void

export interface Who {
  readonly sessionId: SessionId
  readonly documentId: DocumentId
  readonly speaksWaymark: boolean
  readonly knownSchema?: number | undefined
}

/** One socket's end in the engine: its state, its counts, and what it may still be sent. */
export class Connection {
  readonly who: Who
  readonly frames = createFrameCount()
  readonly questions = new Questions()
  readonly updateRate
  readonly awarenessRate
  readonly echoRate
  /** Whether this connection has written something durable: from then on its person is seen. */
  hasWritten = false
  uncommittedBytes = 0
  acknowledged = 0
  /** Set while relaying is paused: since when, and what the client had then. */
  lag: { readonly since: number; readonly stateVector: Uint8Array } | undefined
  private readonly socket: SyncSocket
  private readonly ended: ConnectionEnded
  private state: ConnectionState = { kind: 'entering', queued: [], queuedBytes: 0, accessMoved: false }

  constructor(socket: SyncSocket, who: Who, clock: Clock, ended: ConnectionEnded) {
    this.socket = socket
    this.who = who
    this.ended = ended
    this.updateRate = new TokenBucket(syncLimits.updatesASecond, syncLimits.updatesBurst, clock)
    this.awarenessRate = new TokenBucket(syncLimits.awarenessInASecond, syncLimits.awarenessBurst, clock)
    this.echoRate = new TokenBucket(syncLimits.echoesASecond, syncLimits.echoesBurst, clock)
  }

  get isClosed(): boolean {
    return this.state.kind === 'closed'
  }

  get isEntering(): boolean {
    return this.state.kind === 'entering'
  }

  /** Undefined before the gate has answered. */
  get accountId(): AccountId | undefined {
    return this.state.kind === 'inside' ? this.state.entry.person.accountId : undefined
  }

  get entry(): Allowed | undefined {
    return this.state.kind === 'inside' ? this.state.entry : undefined
  }

  get backlogBytes(): number {
    return this.socket.backlogBytes
  }

  /** The gate said yes and the room is open; what came meanwhile is handled now, in order. */
  enter(entry: Allowed, room: Room): void {
    if (this.state.kind !== 'entering') return
    const { queued, accessMoved } = this.state
    if (accessMoved) return this.close(closeCode.comeBack, 'access changed')
    this.state = { kind: 'inside', entry, room }
    if (!room.admit(this, entry)) return
    for (const frame of queued) this.receive(frame)
  }

  receive(frame: Uint8Array): void {
    switch (this.state.kind) {
      case 'entering':
        this.state.queuedBytes += frame.length
        if (this.state.queuedBytes > syncLimits.queuedBytes) {
          return this.close(closeCode.busy, 'too much before entry')
        }
        this.state.queued.push(frame)
        return
      case 'inside':
        return this.state.room.receive(this, this.state.entry, frame)
      case 'leaving':
      case 'closed':
    }
  }

  send(frame: Uint8Array): void {
    if (this.state.kind !== 'inside') return
    this.socket.send(frame)
    if (this.socket.backlogBytes > syncLimits.backlogCloseBytes) this.close(closeCode.busy, 'too far behind')
  }

  /** From now on nothing goes in or out; the close follows once the gate has been asked. */
  suspend(): void {
    if (this.state.kind === 'entering') this.state.accessMoved = true
    if (this.state.kind === 'inside') this.state = { kind: 'leaving', room: this.state.room }
  }

  close(code: CloseCode, reason: string): void {
    if (this.state.kind === 'closed') return
    this.end(code)
    this.socket.close(code, reason)
  }

  /** The socket is gone, or closed by the engine with that code. */
  end(code?: CloseCode): void {
    const { state, accountId } = this
    if (state.kind === 'closed') return
    this.state = { kind: 'closed' }
    if (state.kind === 'inside' || state.kind === 'leaving') state.room.leave(this)
    this.ended(this, code, accountId)
  }
}
