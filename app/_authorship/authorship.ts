import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Attributor, type Attributions, type Writer } from '#lib/authorship/attributor.ts'
import { knowsEveryWriter } from '#lib/authorship/knows-every-writer.ts'
import { parseAccountId, type AccountId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { Author, AuthorshipAnswer } from './authorship-answer.ts'

/** How soon the server is asked again when somebody unknown writes; twice as long after each time. */
const askAgainAfterMs = 5_000
const askAgainLimitMs = 5 * 60_000

/** What a screen may show of it: a new object whenever any of it changed. */
export interface AuthorshipView {
  /** `opening` until the server has answered once. */
  readonly state: 'opening' | 'known' | 'unavailable'
  /** Empty until the server has answered. */
  readonly attributions: Attributions
  readonly findPerson: (accountId: AccountId) => Author | undefined
}

const nothing: Attributions = new Map()
const opening: AuthorshipView = { state: 'opening', attributions: nothing, findPerson: () => undefined }

export interface AuthorshipOptions {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Who writes at this screen. */
  readonly me: AccountId
  readonly ask: () => Promise<Result<AuthorshipAnswer, unknown>>
  /** Whom the server names as being here. */
  readonly findPresent: () => readonly Author[]
  readonly now: () => number
  /** Runs soon, but not within the change that asked for it. */
  readonly soon: (work: () => void) => void
}

/**
 * Who wrote what of an open document. The server is asked once; from then on what is written is followed
 * here, as the server follows it, and it is asked again only when somebody writes of whom nothing is known.
 */
export class Authorship {
  readonly doc: Y.Doc
  private readonly options: AuthorshipOptions
  private readonly listeners = new Set<() => void>()
  private readonly people = new Map<AccountId, Author>()
  /** Whose a Yjs client id is: the server lets nobody else write under it. */
  private readonly owners = new Map<number, AccountId>()
  private attributor: Attributor | undefined
  private stopListening: (() => void) | undefined
  private askTimer: ReturnType<typeof setTimeout> | undefined
  private waitMs = askAgainAfterMs
  private isAsking = false
  private isTelling = false
  private isMissing = false
  private state: AuthorshipView['state'] = 'opening'
  private view = opening

  constructor(options: AuthorshipOptions) {
    this.options = options
    this.doc = options.doc
  }

  /** Begins to follow; the document must hold what the server holds. */
  start(): void {
    if (this.attributor !== undefined) return
    const { doc } = this
    this.attributor = new Attributor(doc, (client) => this.findWriter(client))
    // After the attributor's own listener: what it found is there.
    const follow = () => {
      // What is moved before the first answer comes has nobody's words to be yet.
      if (this.state === 'opening') this.isMissing = true
      if (this.isMissing && !this.isAsking) this.askAgain()
      this.tellSoon()
    }
    doc.on('update', follow)
    this.stopListening = () => doc.off('update', follow)
    void this.ask()
  }

  stop(): void {
    clearTimeout(this.askTimer)
    this.askTimer = undefined
    this.stopListening?.()
    this.attributor?.stop()
    this.attributor = undefined
    this.state = 'opening'
    this.view = opening
  }

  getView = (): AuthorshipView => this.view

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private readonly findPerson = (accountId: AccountId): Author | undefined =>
    this.people.get(accountId) ?? this.options.findPresent().find((person) => person.accountId === accountId)

  private findWriter(client: number): Writer | undefined {
    const accountId = client === this.doc.clientID ? this.options.me : this.findOwner(client)
    if (accountId === undefined) this.isMissing = true
    return accountId && { accountId, at: this.options.now() }
  }

  private findOwner(client: number): AccountId | undefined {
    const known = this.owners.get(client)
    if (known !== undefined) return known
    const said: unknown = this.options.awareness.getStates().get(client)?.['user']?.accountId
    const account = parseAccountId(typeof said === 'string' ? said : '')
    if (!account.ok) return undefined
    this.owners.set(client, account.value)
    return account.value
  }

  private askAgain(): void {
    this.isMissing = false
    if (this.askTimer !== undefined) return
    this.askTimer = setTimeout(() => {
      this.askTimer = undefined
      void this.ask()
    }, this.waitMs)
    this.waitMs = Math.min(this.waitMs * 2, askAgainLimitMs)
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return
    this.isAsking = true
    const { attributor } = this
    const answer = await this.options.ask()
    this.isAsking = false
    if (attributor === undefined || attributor !== this.attributor) return
    if (answer.ok) {
      this.learn(answer.value)
      attributor.learn(answer.value.attributions)
      // What waited on this device was not with the server yet when it answered.
      if (this.state !== 'known') this.isMissing ||= !knowsEveryWriter(this.doc, attributor.attributions)
      this.state = 'known'
    } else if (this.state === 'opening') {
      this.state = 'unavailable'
      this.isMissing = true
    }
    if (this.isMissing) this.askAgain()
    this.tellSoon()
  }

  private learn({ people, attributions }: AuthorshipAnswer): void {
    for (const person of people) this.people.set(person.accountId, person)
    for (const [client, ranges] of attributions) {
      const [range] = ranges.all()
      // Whoever moved words wrote them anew, under an id of their own.
      const owner = range?.moved?.by ?? range?.author
      if (owner !== undefined) this.owners.set(client, owner)
    }
  }

  private tellSoon(): void {
    if (this.isTelling) return
    this.isTelling = true
    this.options.soon(() => {
      this.isTelling = false
      this.view = {
        state: this.state,
        attributions: this.state === 'known' ? (this.attributor?.attributions ?? nothing) : nothing,
        findPerson: this.findPerson,
      }
      for (const listener of this.listeners) listener()
    })
  }
}
