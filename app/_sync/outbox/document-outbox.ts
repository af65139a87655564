import * as Y from 'yjs'
import { sealUpdate } from './outbox-cipher.ts'
import { openWithKeys, type OutboxKeys } from './outbox-keys.ts'
import type { OutboxStore } from './outbox-record.ts'
import { renameClients } from './rename-clients.ts'

interface Waiting {
  readonly update: Uint8Array
  /** The number of the local update. */
  readonly index: number
}

interface Kept {
  readonly id: string
  readonly upTo: number
}

export interface DocumentOutboxOptions {
  readonly account: string
  readonly documentId: string
  readonly store: OutboxStore
  readonly newId: () => string
  /** Called whenever `keptUpTo` rose, or a write failed. */
  readonly onChange: () => void
}

/**
 * Keeps one document's unacknowledged updates on this device, in order, encrypted.
 *
 * 1. An update is written at once; those that come while a write is under way go together in the next.
 * 2. `keptUpTo` rises only when a write has finished.
 * 3. What is acknowledged is removed, or never written if it had not been.
 * 4. Without a key nothing is written: updates wait in memory until `unlock`.
 * 5. When the document's Yjs client id turns out to be another person's, what waits is kept under a new one.
 * 6. A record that this session has no key to stays as it is, for a session that has.
 */
export class DocumentOutbox {
  private readonly options: DocumentOutboxOptions
  private keys: OutboxKeys | undefined
  private readonly names = new Map<number, number>()
  private mustStartOver = false
  private waiting: Waiting[] = []
  private kept: Kept[] = []
  private isWriting = false
  private keptIndex = 0
  private durable = 0

  constructor(options: DocumentOutboxOptions) {
    this.options = options
  }

  get keptUpTo(): number {
    return this.keptIndex
  }

  get isUnlocked(): boolean {
    return this.keys !== undefined
  }

  /**
   * Takes the keys and gives back what was waiting on the device, from this tab's past or another tab. The
   * caller applies each and, having numbered it, calls `adopt`.
   */
  async unlock(keys: OutboxKeys): Promise<readonly { readonly id: string; readonly update: Uint8Array }[]> {
    const { account, documentId, store } = this.options
    const records = await store.list(account, documentId)
    const opened = await Promise.all(
      records.map(async (record) => ({ id: record.id, update: await openWithKeys(keys, record) })),
    )
    this.keys = keys
    void this.write()
    return opened.flatMap(({ id, update }) => (update === undefined ? [] : [{ id, update }]))
  }

  /** A record that was there already now counts as the local update of this number. */
  adopt(id: string, index: number): void {
    this.kept.push({ id, upTo: index })
    if (this.waiting.length === 0 && !this.isWriting) this.keptIndex = Math.max(this.keptIndex, index)
  }

  keep(update: Uint8Array, index: number): void {
    this.waiting.push({ update, index })
    void this.write()
  }

  /** Every local update up to this number is on the server's disk. */
  acknowledged(upTo: number): void {
    this.durable = Math.max(this.durable, upTo)
    this.waiting = this.waiting.filter(({ index }) => index > this.durable)
    this.removeDurable()
  }

  /**
   * The server knows this document's client id as another person's, so it has nothing of what was written under
   * it here: all of that, and what comes after, is kept as if written under a new id. The next page sends it.
   */
  startOver(): void {
    this.mustStartOver = true
    void this.write()
  }

  private removeDurable(): void {
    const gone = this.kept.filter((record) => record.upTo <= this.durable).map((record) => record.id)
    if (gone.length === 0) return
    this.kept = this.kept.filter((record) => record.upTo > this.durable)
    // A record that could not be removed is sent once more when the document is opened again: harmless.
    this.options.store.remove(gone).catch(() => this.options.onChange())
  }

  private async write(): Promise<void> {
    if (this.isWriting) return
    this.isWriting = true
    while (this.keys !== undefined && this.waiting.length > 0) {
      const batch = this.waiting
      this.waiting = []
      if (!(await this.writeBatch(this.keys, batch))) {
        this.waiting = [...batch, ...this.waiting].filter(({ index }) => index > this.durable)
        break
      }
    }
    if (this.keys !== undefined && this.mustStartOver) await this.rename(this.keys)
    this.isWriting = false
    this.options.onChange()
  }

  /** False when the device took nothing; the next update tries again. */
  private async writeBatch(keys: OutboxKeys, batch: readonly Waiting[]): Promise<boolean> {
    const upTo = batch.at(-1)?.index ?? 0
    const update = Y.mergeUpdates(batch.map((waiting) => waiting.update))
    const named = this.names.size === 0 ? update : renameClients(update, this.names)
    const id = await this.add(keys, named)
    if (id === undefined) return false
    this.kept.push({ id, upTo })
    this.keptIndex = Math.max(this.keptIndex, upTo)
    this.removeDurable()
    this.options.onChange()
    return true
  }

  /** Puts one record in the place of this tab's, in which nothing has the client id that is another's. */
  private async rename(keys: OutboxKeys): Promise<void> {
    const { account, documentId, store } = this.options
    const ids = new Set(this.kept.map(({ id }) => id))
    try {
      const records = (await store.list(account, documentId)).filter(({ id }) => ids.has(id))
      const opened = await Promise.all(records.map((record) => openWithKeys(keys, record)))
      const updates = opened.filter((update) => update !== undefined)
      if (updates.length === 0 || updates.length < ids.size) return
      const all = Y.mergeUpdates(updates)
      // What begins at the first clock was never taken in; of any other id the server has the beginning.
      for (const [client, clock] of Y.parseUpdateMeta(all).from) {
        if (clock === 0) this.names.set(client, new Y.Doc().clientID)
      }
      const id = await this.add(keys, renameClients(all, this.names))
      if (id === undefined) return
      this.mustStartOver = false
      this.kept = [{ id, upTo: Math.max(...this.kept.map(({ upTo }) => upTo)) }]
      await store.remove([...ids])
    } catch {
      // They lie there as before; the next update, or the next page, tries again.
      this.options.onChange()
    }
  }

  /** Seals and writes a record; undefined when the device took nothing. */
  private async add(keys: OutboxKeys, update: Uint8Array): Promise<string | undefined> {
    const { account, documentId, store, newId } = this.options
    const id = newId()
    try {
      await store.add(await sealUpdate(keys[0].key, { id, account, documentId }, update))
      return id
    } catch {
      return undefined
    }
  }
}
