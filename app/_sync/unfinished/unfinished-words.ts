import type { Result } from '#lib/base/result.ts'
import { openUpdate, sealUpdate } from '../outbox/outbox-cipher.ts'
import type { KeyFailure } from '../outbox/outbox-key.ts'
import type { OutboxRecord } from '../outbox/outbox-record.ts'

/** Where words stand that were typed and not added yet. */
export interface UnfinishedPlace {
  readonly account: string
  readonly documentId: string
  /** Which line of the document's screens. */
  readonly line: string
}

/** One record a place. */
export interface UnfinishedStore {
  put(record: OutboxRecord): Promise<void>
  remove(id: string): Promise<void>
  find(id: string): Promise<OutboxRecord | undefined>
}

export interface UnfinishedWordsOptions {
  readonly store: UnfinishedStore
  readonly findKey: (account: string) => Promise<Result<CryptoKey, KeyFailure>>
}

/**
 * Words that nobody has added yet: they are on no server and nobody else sees them. They outlive the part of
 * the screen they were typed in, the page, and the session.
 *
 * 1. This page knows them at once, by `recall`.
 * 2. The device keeps them, sealed like what waits to be sent; where it cannot, only the page has them.
 * 3. No words: nothing is kept. Writes to a place happen in order, and only the last of those that wait.
 */
export class UnfinishedWords {
  private readonly options: UnfinishedWordsOptions
  private readonly known = new Map<string, string>()
  private readonly waiting = new Map<string, UnfinishedPlace>()
  private isWriting = false

  constructor(options: UnfinishedWordsOptions) {
    this.options = options
  }

  /** undefined while nothing was typed at this place on this page. */
  recall(place: UnfinishedPlace): string | undefined {
    return this.known.get(idOf(place))
  }

  /** What the device kept of this place; '' when nothing that can be read. */
  async fetch(place: UnfinishedPlace): Promise<string> {
    const { store, findKey } = this.options
    try {
      const record = await store.find(idOf(place))
      if (record === undefined) return ''
      const key = await findKey(place.account)
      if (!key.ok) return ''
      const opened = await openUpdate(key.value, record)
      return opened.ok ? new TextDecoder().decode(opened.value) : ''
    } catch {
      return ''
    }
  }

  keep(place: UnfinishedPlace, words: string): void {
    this.known.set(idOf(place), words)
    this.waiting.set(idOf(place), place)
    void this.write()
  }

  private async write(): Promise<void> {
    if (this.isWriting) return
    this.isWriting = true
    for (let [next] = this.waiting; next !== undefined; [next] = this.waiting) {
      const [id, place] = next
      this.waiting.delete(id)
      // A device that takes nothing leaves the words to this page, which says no more than that.
      await this.writeOne(id, place).catch(() => undefined)
    }
    this.isWriting = false
  }

  private async writeOne(id: string, place: UnfinishedPlace): Promise<void> {
    const { store, findKey } = this.options
    const words = this.known.get(id) ?? ''
    if (words === '') return await store.remove(id)
    const key = await findKey(place.account)
    if (!key.ok) return
    const { account, documentId } = place
    const bytes = new TextEncoder().encode(words)
    await store.put(await sealUpdate(key.value, { id, account, documentId }, bytes))
  }
}

function idOf({ account, documentId, line }: UnfinishedPlace): string {
  return `${account}/${documentId}/${line}`
}
