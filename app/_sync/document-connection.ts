import type * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Result } from '#lib/base/result.ts'
import { anchorUndone } from '#lib/rich-text/anchor-undone.ts'
import { findKnownSchema } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { readHello } from '#lib/wire/hello.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { readNotSaved } from '#lib/wire/not-saved.ts'
import { protocolName, schemaProtocol } from '#lib/wire/protocol-name.ts'
import { readRecordsChanged } from '#lib/wire/records-changed.ts'
import { readRoster } from '#lib/wire/roster.ts'
import type { WirePerson } from '#lib/wire/wire-person.ts'
import { holdableFrames, type HeldFrames } from './held-frames.ts'
import { newId } from './new-id.ts'
import { DocumentOutbox } from './outbox/document-outbox.ts'
import type { KeyFailure, OutboxKeys } from './outbox/outbox-keys.ts'
import type { OutboxStore } from './outbox/outbox-record.ts'
import {
  describeSaving,
  type Connection,
  type OnlyRead,
  type SaveState,
  type StopReason,
} from './save-state.ts'
import { findStopReason } from './stop-reason.ts'
import { talliedSocket } from './tallied-socket.ts'
import { WriteTally } from './write-tally.ts'

/** Longer than this and a person is no longer told "Saving". */
const slowAfterMs = 4_000

/** What a screen may show of a document's connection. A new object whenever any of it changed. */
export interface ConnectionView {
  readonly saving: SaveState
  /** Others and oneself, as the server says; outside sessions only those whom the rules show. */
  readonly people: readonly WirePerson[]
  readonly access: 'write' | 'read' | undefined
  /** Whether the socket stands and has caught up. */
  readonly isConnected: boolean
  /** True from the first full answer of the server on: the document then holds what the server holds. */
  readonly isLoaded: boolean
  /**
   * Why it may only be read although it is this person's to write. `damaged`: this is its last whole version.
   * `unmigrated`: it is whole, and could not be brought to the server's schema.
   */
  readonly onlyRead: OnlyRead | undefined
}

export interface DocumentConnectionOptions {
  readonly documentId: string
  /** Account id of the person at this screen. Nothing is ever sent as anybody else. */
  readonly account: string
  /** `wss://…/sync` of this origin. */
  readonly serverUrl: string
  readonly store: OutboxStore
  readonly findKeys: () => Promise<Result<OutboxKeys, KeyFailure>>
  /** The server said that nobody is signed in. */
  readonly onSignedOut?: () => void
}

/**
 * One open document of this browser: its `Y.Doc`, its socket (the stock provider) and its outbox.
 *
 * 1. What waited on the device is applied before the socket opens, so the first answer to the server holds it.
 * 2. No word leaves before the server's hello named the same person as the page.
 * 3. Events change the facts; `describeSaving` alone turns them into words.
 */
export class DocumentConnection {
  readonly documentId: string
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  private readonly options: DocumentConnectionOptions
  private readonly provider: WebsocketProvider
  private readonly frames: HeldFrames
  private readonly tally = new WriteTally()
  private readonly outbox: DocumentOutbox
  private readonly viewListeners = new Set<() => void>()
  private readonly recordListeners = new Set<(records: readonly string[]) => void>()
  private connection: Connection = { kind: 'opening' }
  private isSlow = false
  private slowTimer: ReturnType<typeof setTimeout> | undefined
  private isClosed = false
  private view: ConnectionView = {
    saving: { kind: 'opening' },
    people: [],
    access: undefined,
    isConnected: false,
    isLoaded: false,
    onlyRead: undefined,
  }

  constructor(options: DocumentConnectionOptions) {
    this.options = options
    this.documentId = options.documentId
    anchorUndone(this.doc)
    this.outbox = new DocumentOutbox({
      account: options.account,
      documentId: options.documentId,
      store: options.store,
      newId,
      onChange: () => this.evaluate(),
    })
    // Before the provider's own listener: an update is numbered before its frame goes out.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.wrote(update, origin)
    })
    this.provider = new WebsocketProvider(options.serverUrl, options.documentId, this.doc, {
      connect: false,
      awareness: this.awareness,
      disableBc: true,
      protocols: [protocolName, schemaProtocol(findKnownSchema(documentMigrations))],
      WebSocketPolyfill: talliedSocket(this.tally, () => this.reconnect()),
    })
    this.listen()
    this.frames = holdableFrames(this.provider)
    void this.start()
  }

  /** The stock provider as Tiptap's caret wants it. */
  get caretProvider(): { readonly awareness: Awareness } {
    return this.provider
  }

  getView = (): ConnectionView => this.view

  subscribe = (listener: () => void): (() => void) => {
    this.viewListeners.add(listener)
    return () => this.viewListeners.delete(listener)
  }

  /** Rows about this document changed on the server; each name is a kind of row. */
  onRecordsChanged(listener: (records: readonly string[]) => void): () => void {
    this.recordListeners.add(listener)
    return () => this.recordListeners.delete(listener)
  }

  /** Between these two nothing of others is applied: a person composes. */
  holdRemote(): void {
    this.frames.hold()
  }

  releaseRemote(): void {
    this.frames.release()
  }

  /** Whether a remote change is being applied, for those who watch transactions. */
  isRemote(origin: unknown): boolean {
    return origin === this.provider
  }

  /** Tries again after a final close: somebody may have signed in again elsewhere. */
  comeBack(): void {
    if (this.isClosed || this.connection.kind !== 'stopped') return
    if (this.connection.why === 'sign-in-again') this.provider.connect()
  }

  /** Opens a new socket: its first write is all that the server lacks. */
  reconnect(): void {
    if (this.isClosed || this.connection.kind === 'stopped') return
    this.provider.disconnect()
    this.provider.connect()
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    clearTimeout(this.slowTimer)
    this.provider.destroy()
    this.awareness.destroy()
    this.doc.destroy()
  }

  private async start(): Promise<void> {
    await this.openOutbox()
    if (!this.isClosed) this.provider.connect()
  }

  private async openOutbox(): Promise<void> {
    const keys = await this.options.findKeys()
    if (!keys.ok || this.isClosed || this.outbox.isUnlocked) return
    try {
      const found = await this.outbox.unlock(keys.value)
      for (const { id, update } of found) {
        Y.applyUpdate(this.doc, update, 'outbox')
        this.outbox.adopt(id, this.tally.wrote())
      }
      // On an open socket only a new first answer is sure to carry them.
      if (found.length > 0 && this.provider.wsconnected) this.reconnect()
    } catch {
      // The device has no store to offer; the save state then never says that it has one.
    }
    this.evaluate()
  }

  private wrote(update: Uint8Array, origin: unknown): void {
    // What came from the outbox is numbered by `openOutbox`, one number a record.
    if (origin !== 'outbox') this.outbox.keep(update, this.tally.wrote())
    this.evaluate()
  }

  private listen(): void {
    const { messageHandlers } = this.provider
    messageHandlers[messageType.acknowledged] = (_encoder, decoder) => {
      this.tally.acknowledged(readAcknowledged(decoder).frames)
      this.outbox.acknowledged(this.tally.durableCount)
      this.restartSlowTimer()
      this.evaluate()
    }
    messageHandlers[messageType.hello] = (_encoder, decoder) => this.greeted(decoder)
    messageHandlers[messageType.roster] = (_encoder, decoder) => {
      const roster = readRoster(decoder)
      if (roster.ok) this.change({ people: roster.value.people })
    }
    messageHandlers[messageType.recordsChanged] = (_encoder, decoder) => {
      const changed = readRecordsChanged(decoder)
      if (changed.ok) for (const listener of this.recordListeners) listener(changed.value.records)
    }
    messageHandlers[messageType.notSaved] = (_encoder, decoder) => {
      // The close that follows says the rest: what is unacknowledged is sent anew on the next socket.
      if (readNotSaved(decoder).ok) this.isSlow = true
      this.evaluate()
    }
    this.provider.on('sync', (isSynced: boolean) => {
      if (isSynced) this.loaded()
    })
    this.provider.on('connection-close', () => this.lost())
    this.provider.on('closed', ({ code }: { readonly code: number }) => {
      const why = findStopReason(code)
      // Words that wait on this device are turned away from such a document; it stays this person's to read.
      if (why !== undefined) this.stop(why === 'no-longer-yours' ? (this.view.onlyRead ?? why) : why)
    })
  }

  private greeted(decoder: decoding.Decoder): void {
    const hello = readHello(decoder)
    if (!hello.ok) return
    if (hello.value.me.accountId !== this.options.account) {
      this.provider.disconnect()
      this.stop('other-person')
      return
    }
    const { access, damaged, unmigrated } = hello.value
    const onlyRead = damaged === true ? 'damaged' : unmigrated === true ? 'unmigrated' : undefined
    this.change({ access, onlyRead })
    if (!this.outbox.isUnlocked) void this.openOutbox()
  }

  private loaded(): void {
    this.connection = { kind: 'open' }
    this.change({ isLoaded: true, isConnected: true })
    this.restartSlowTimer()
    this.evaluate()
  }

  private lost(): void {
    if (this.connection.kind === 'stopped') return
    this.connection = { kind: 'lost' }
    this.change({ people: [], isConnected: false })
    this.evaluate()
  }

  private stop(why: StopReason): void {
    this.connection = { kind: 'stopped', why }
    if (why === 'authorship') this.outbox.startOver()
    if (why === 'sign-in-again') this.options.onSignedOut?.()
    this.change({ people: [], isConnected: false })
    this.evaluate()
  }

  private restartSlowTimer(): void {
    clearTimeout(this.slowTimer)
    this.slowTimer = undefined
    this.isSlow = false
  }

  private evaluate(): void {
    const { tally, outbox, connection, isSlow } = this
    if (tally.durableCount < tally.writtenCount && this.slowTimer === undefined)
      this.slowTimer = setTimeout(() => {
        this.isSlow = true
        this.evaluate()
      }, slowAfterMs)
    const saving = describeSaving({
      connection,
      written: tally.writtenCount,
      durable: tally.durableCount,
      kept: outbox.keptUpTo,
      isSlow,
    })
    if (JSON.stringify(saving) !== JSON.stringify(this.view.saving)) this.change({ saving })
  }

  private change(part: Partial<ConnectionView>): void {
    this.view = { ...this.view, ...part }
    if (!this.isClosed) for (const listener of this.viewListeners) listener()
  }
}
