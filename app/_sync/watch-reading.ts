import * as decoding from 'lib0/decoding'
import { findKnownSchema } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { readHello } from '#lib/wire/hello.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { protocolName, schemaProtocol } from '#lib/wire/protocol-name.ts'
import type { StopReason } from './save-state.ts'
import { findStopReason } from './stop-reason.ts'

/** As the stock provider has them: how soon it comes back, and after what silence it takes a socket for dead. */
const comeBackAfterMs = 100
const comeBackLimitMs = 2_500
const silenceLimitMs = 30_000

export interface ReadingWatchOptions {
  /** The document's socket, of this origin. */
  readonly url: string
  /** Account id of the person at this screen. */
  readonly account: string
  /** It closed for good. */
  readonly onStopped: (why: StopReason) => void
}

/**
 * Keeps a socket to a document without the document: it asks for no word of it, and only hears whether whoever reads
 * may go on. Weighs a few kB where an open document weighs forty.
 */
export class ReadingWatch {
  private readonly options: ReadingWatchOptions
  private socket: WebSocket | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private isOver = false
  private isSignedOut = false

  constructor(options: ReadingWatchOptions) {
    this.options = options
    this.open()
  }

  /** Somebody may have signed in again. */
  comeBack(): void {
    if (!this.isSignedOut || this.isOver) return
    this.isSignedOut = false
    this.open()
  }

  /** The network may have gone: what closed meanwhile is told by the next socket. */
  reconnect(): void {
    if (this.socket !== undefined) this.lose(this.socket)
  }

  close(): void {
    this.isOver = true
    clearTimeout(this.timer)
    const { socket } = this
    this.socket = undefined
    socket?.close()
  }

  private open(): void {
    const { url } = this.options
    const socket = new WebSocket(url, [protocolName, schemaProtocol(findKnownSchema(documentMigrations))])
    this.socket = socket
    socket.binaryType = 'arraybuffer'
    this.waitFor(socket)
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (this.socket !== socket) return
      this.failures = 0
      this.waitFor(socket)
      if (data instanceof ArrayBuffer) this.heard(new Uint8Array(data))
    })
    socket.addEventListener('close', ({ code }) => {
      if (this.socket === socket) this.closed(code)
    })
  }

  private waitFor(socket: WebSocket): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.lose(socket), silenceLimitMs)
  }

  private lose(socket: WebSocket): void {
    if (this.socket !== socket) return
    this.socket = undefined
    socket.close()
    this.openSoon()
  }

  private heard(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== messageType.hello) return
    const hello = readHello(decoder)
    if (hello.ok && hello.value.me.accountId !== this.options.account) this.stop('other-person')
  }

  private closed(code: number): void {
    clearTimeout(this.timer)
    this.socket = undefined
    const why = findStopReason(code)
    if (why === undefined) this.openSoon()
    else this.stop(why)
  }

  private openSoon(): void {
    clearTimeout(this.timer)
    const waitMs = Math.min(comeBackAfterMs * 2 ** this.failures, comeBackLimitMs)
    this.failures += 1
    this.timer = setTimeout(() => this.open(), waitMs)
  }

  private stop(why: StopReason): void {
    if (why === 'sign-in-again') this.isSignedOut = true
    else this.close()
    this.options.onStopped(why)
  }
}
