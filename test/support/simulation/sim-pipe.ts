import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { SyncHub, SyncSocket } from '#server/sync/ports.ts'

export type Downward = { readonly frame: Uint8Array } | { readonly code: number; readonly reason: string }

/** What the server gives to a connection, seen as it gives it and before anybody reads it. */
export interface PipeWatch {
  sent(pipe: SimPipe, frame: Uint8Array): void
  closed(pipe: SimPipe, code: number, reason: string): void
}

/** A reader that does not read: each of the few bytes under way counts as so many. */
const stalledWeight = 5_000

/**
 * One connection. Frames of each direction arrive in order or not at all, as TCP has it: what may be lost is the
 * rest. Either end can be gone while the other has not heard of it.
 */
export class SimPipe implements SyncSocket {
  readonly up: Uint8Array[] = []
  readonly down: Downward[] = []
  /** What each writing frame that was sent brings, in their order. */
  readonly written: Uint8Array[] = []
  /** How many of them the server has vouched for, as it said it and as the client read it. */
  vouched = 0
  read = 0
  /** Access changed: from now on nothing but a close may come. */
  isCut = false
  isStalled = false
  /** The client's program has lost a write: its next one, or its next connection, brings it. */
  hasSwallowed = false
  readonly sessionId: SessionId
  readonly documentId: DocumentId
  readonly mayOnlyRead: boolean
  private readonly watch: PipeWatch
  private link: ReturnType<SyncHub['connect']> | undefined
  private serverClosed = false
  private clientGone = false
  private bytesDown = 0

  constructor(
    hub: SyncHub,
    who: {
      readonly sessionId: SessionId
      readonly documentId: DocumentId
      readonly speaksWaymark: boolean
      /** What its program tidies away by itself is answered as a write, and not kept. */
      readonly mayOnlyRead: boolean
    },
    watch: PipeWatch,
  ) {
    this.sessionId = who.sessionId
    this.documentId = who.documentId
    this.mayOnlyRead = who.mayOnlyRead
    this.watch = watch
    const link = hub.connect(this, who)
    if (!this.serverClosed) this.link = link
  }

  /** The server's end is there and has not closed. */
  get isOpenAtServer(): boolean {
    return this.link !== undefined
  }

  get backlogBytes(): number {
    return this.isStalled ? this.bytesDown * stalledWeight : 0
  }

  send(frame: Uint8Array): void {
    if (this.serverClosed || this.link === undefined) {
      // Greeted before `connect` has returned would be before the gate was asked.
      if (!this.serverClosed) throw new Error('a frame before the gate was asked')
      return
    }
    this.watch.sent(this, frame)
    if (this.clientGone) return
    this.bytesDown += frame.length
    this.down.push({ frame })
  }

  close(code: number, reason: string): void {
    if (this.serverClosed) return
    this.serverClosed = true
    this.link = undefined
    this.watch.closed(this, code, reason)
    if (!this.clientGone) this.down.push({ code, reason })
  }

  /** The first frame under way reaches the server. */
  arriveUp(): Uint8Array | undefined {
    const frame = this.up.shift()
    if (frame !== undefined) this.link?.receive(frame)
    return frame
  }

  /** The first frame under way reaches the client. */
  arriveDown(): Downward | undefined {
    const next = this.down.shift()
    if (next !== undefined && 'frame' in next) this.bytesDown -= next.frame.length
    return next
  }

  /** The client's end is gone; the server has not heard of it, and what was sent may still arrive. */
  leave(): void {
    this.clientGone = true
    this.down.length = 0
    this.bytesDown = 0
  }

  /** The server hears that the client's end is gone. */
  tellServer(): void {
    this.up.length = 0
    const { link } = this
    this.link = undefined
    this.serverClosed = true
    link?.closed()
  }

  /** The server's process is gone: nothing arrives there any more, and the client has not heard of it. */
  serverDied(): void {
    this.link = undefined
    this.serverClosed = true
    this.up.length = 0
  }
}
