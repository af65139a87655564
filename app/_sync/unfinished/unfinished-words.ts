import { openUpdate, sealUpdate } from '../outbox/outbox-cipher.ts'
import type { FindOutboxKeys, OutboxKey } from '../outbox/outbox-keys.ts'
import type { OutboxRecord } from '../outbox/outbox-record.ts'

/** Where words stand that were typed and not added yet. */
export interface UnfinishedPlace {
  readonly account: string
  readonly documentId: string
  /** Which line of the document's screens. */
  readonly line: string
}

/** One record for each place and key. */
export interface UnfinishedStore {
  put(record: OutboxRecord): Promise<void>
  remove(id: string): Promise<void>
  find(id: string): Promise<OutboxRecord | undefined>
}

export interface UnfinishedWordsOptions {
  readonly store: UnfinishedStore
  readonly findKeys: FindOutboxKeys
}

/**
 * Words that nobody has added yet: they are on no server and nobody else sees them. They outlive the part of
 * the screen they were typed in, the page, and the session.
 *
 * 1. This page knows them at once, by `recall`.
 * 2. The device keeps them, sealed like what waits to be sent; where it cannot, only the page has them.
 * 3. No words: nothing is kept. Writes to a place happen in order, and only the last of those that wait.
 * 4. A session touches only records under its own keys. What it finds under several is one line from then on.
 */
export class UnfinishedWords {
  private readonly options: UnfinishedWordsOptions
  private readonly known = new Map<string, string>()
  private readonly waiting = new Map<string, UnfinishedPlace>()
  /** Records whose words this page has: a write of their place under another key takes theirs away. */
  private readonly held = new Set<string>()
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
    try {
      const keys = await this.options.findKeys(place.account)
      if (!keys.ok) return ''
      const found = await Promise.all(keys.value.map((key) => this.fetchOne(place, key)))
      return found.filter((words) => words !== '').join(' ')
    } catch {
      return ''
    }
  }

  private async fetchOne(place: UnfinishedPlace, { name, key }: OutboxKey): Promise<string> {
    const id = recordId(place, name)
    const record = await this.options.store.find(id)
    const opened = record && (await openUpdate(key, record))
    if (!opened?.ok) return ''
    this.held.add(id)
    return new TextDecoder().decode(opened.value)
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
      await this.writeOne(place).catch(() => undefined)
    }
    this.isWriting = false
  }

  private async writeOne(place: UnfinishedPlace): Promise<void> {
    const { store, findKeys } = this.options
    const keys = await findKeys(place.account)
    if (!keys.ok) return
    const [{ name, key }, ...others] = keys.value
    const { account, documentId } = place
    const id = recordId(place, name)
    const words = this.known.get(idOf(place)) ?? ''
    if (words === '') await store.remove(id)
    else await store.put(await sealUpdate(key, { id, account, documentId }, new TextEncoder().encode(words)))
    this.held.add(id)
    for (const other of others.map((one) => recordId(place, one.name))) {
      if (this.held.delete(other)) await store.remove(other)
    }
  }
}

function idOf({ account, documentId, line }: UnfinishedPlace): string {
  return `${account}/${documentId}/${line}`
}

function recordId(place: UnfinishedPlace, name: OutboxKey['name']): string {
  return name === 'account' ? idOf(place) : `${name}/${idOf(place)}`
}
