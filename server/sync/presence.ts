import { randomInt } from 'node:crypto'
import type { Clock } from '#lib/base/instant.ts'
import type { AccountId } from '#lib/base/ids.ts'
import { encodeAwareness, type AwarenessEntry } from '#lib/wire/awareness-frame.ts'
import { encodeRoster } from '#lib/wire/roster.ts'
import type { Connection } from './connection.ts'
import { dropOldest } from './drop-oldest.ts'
import { syncLimits } from './limits.ts'
import type { SyncPerson } from './ports.ts'
import type { Timers } from './timers.ts'

interface Present {
  readonly person: SyncPerson
  /** Id that the server itself speaks for while a clinician's browser says nothing. */
  readonly spokenId: number
  /** The one id that this connection speaks for, once it has said something. */
  clientId: number | undefined
  /** JSON with `user` from the session. */
  state: string | undefined
  /** Who the person is, as JSON for `user`. */
  readonly user: string
  rosterSent: string | undefined
  /** Who left while this connection was too slow to be told. */
  readonly missedLeaving: Set<number>
}

interface Published {
  readonly clientId: number
  readonly state: string
  readonly by: Connection
  readonly clock: number
}

const departedLimit = 1_000

/** Who is here, as the server vouches for it. Browsers say where their caret is, never who they are. */
export class Presence {
  private readonly kind: string
  private readonly clock: Clock
  private readonly timers: Timers
  private readonly findAuthor: (clientId: number) => AccountId | undefined
  private readonly present = new Map<Connection, Present>()
  private readonly departed = new Map<number, AccountId>()
  private published = new Map<number, Published>()
  private cancelFlush: (() => void) | undefined
  private cancelKeepAlive: () => void
  private flushedAt = Number.NEGATIVE_INFINITY
  private lastClock = 0
  /** Whether who is shown may have changed since rosters were sent. */
  private rosterMoved = false

  constructor(
    kind: string,
    clock: Clock,
    timers: Timers,
    findAuthor: (clientId: number) => AccountId | undefined,
  ) {
    this.kind = kind
    this.clock = clock
    this.timers = timers
    this.findAuthor = findAuthor
    this.cancelKeepAlive = this.keepAlive()
  }

  joined(connection: Connection, person: SyncPerson): void {
    this.present.set(connection, {
      person,
      spokenId: randomInt(1, 2 ** 32),
      clientId: undefined,
      state: undefined,
      user: userOf(person),
      rosterSent: undefined,
      missedLeaving: new Set(),
    })
    this.sendAll(connection)
    this.peopleChanged()
  }

  left(connection: Connection): void {
    const present = this.present.get(connection)
    if (present === undefined) return
    this.present.delete(connection)
    if (present.clientId !== undefined) this.depart(present.clientId, present.person.accountId)
    this.peopleChanged()
  }

  /** Someone's first durable write: from now on they are seen. */
  wrote(): void {
    this.peopleChanged()
  }

  /**
   * Takes in a connection's own id and passes over every other. `withWords`: words of the same person are on
   * their way to disk, and where the caret is now goes out with them.
   */
  receive(
    connection: Connection,
    entries: readonly AwarenessEntry[],
    withWords: boolean,
  ): 'own' | 'echo' | 'malformed' {
    const present = this.present.get(connection)
    if (present === undefined) return 'echo'
    let own = false
    for (const entry of entries) {
      if (
        present.clientId === undefined &&
        entry.state !== 'null' &&
        this.mayClaim(present, entry.clientId)
      ) {
        present.clientId = entry.clientId
      }
      if (entry.clientId !== present.clientId) continue
      own = true
      if (entry.state === 'null') {
        present.state = undefined
        continue
      }
      const state = rewriteUser(entry.state, present.user)
      if (state === undefined) return 'malformed'
      present.state = state
    }
    if (own) this.changed(withWords)
    return own ? 'own' : 'echo'
  }

  /** Words are going out now: what waits to be told goes with them, if it is time. */
  wordsRelayed(): void {
    if (this.cancelFlush === undefined || this.dueInMs() > 0) return
    this.cancelFlush()
    this.cancelFlush = undefined
    this.flush(false)
  }

  /** Everyone else, to one connection: at joining, when it asks and when it was too slow for a while. */
  sendAll(connection: Connection): void {
    const entries: AwarenessEntry[] = [...this.published.values()].filter((entry) => entry.by !== connection)
    const missed = this.present.get(connection)?.missedLeaving ?? new Set()
    for (const clientId of missed) {
      if (!this.published.has(clientId)) entries.push({ clientId, clock: this.nextClock(), state: 'null' })
    }
    missed.clear()
    if (entries.length > 0) connection.send(encodeAwareness(entries))
  }

  stop(): void {
    this.cancelFlush?.()
    this.cancelKeepAlive()
    this.present.clear()
  }

  /**
   * Tells everyone everything again every so often: stock clients forget whom they have not heard of for 30 s,
   * and reconnect when they hear nothing at all.
   */
  private keepAlive(): () => void {
    return this.timers.after(syncLimits.keepAliveMs, () => {
      this.published = new Map([...this.published].map(([id, entry]) => [id, { ...entry, state: '' }]))
      this.flush(true)
      this.cancelKeepAlive = this.keepAlive()
    })
  }

  private mayClaim(present: Present, clientId: number): boolean {
    const mine = present.person.accountId
    if ((this.findAuthor(clientId) ?? mine) !== mine) return false
    if ((this.departed.get(clientId) ?? mine) !== mine) return false
    for (const other of this.present.values()) {
      if (other.clientId === clientId || other.spokenId === clientId) return false
    }
    return true
  }

  private depart(clientId: number, accountId: AccountId): void {
    this.departed.set(clientId, accountId)
    dropOldest(this.departed, departedLimit)
  }

  private peopleChanged(): void {
    this.rosterMoved = true
    this.changed(false)
  }

  /** Presence that goes with words waits for them, and no longer than for its next turn. */
  private changed(withWords: boolean): void {
    if (this.cancelFlush !== undefined) return
    const waitMs = withWords ? syncLimits.awarenessOutIntervalMs : this.dueInMs()
    this.cancelFlush = this.timers.after(waitMs, () => {
      this.cancelFlush = undefined
      this.flush(false)
    })
  }

  private dueInMs(): number {
    const waitMs = this.flushedAt + syncLimits.awarenessOutIntervalMs - this.clock.now()
    return Math.min(Math.max(0, waitMs), syncLimits.awarenessOutIntervalMs)
  }

  private flush(toEveryone: boolean): void {
    this.flushedAt = this.clock.now()
    const before = this.published
    this.published = this.publish()
    const changes: (AwarenessEntry & { readonly by: Connection })[] = []
    for (const [id, entry] of this.published) {
      if (before.get(id)?.state !== entry.state) changes.push(entry)
    }
    for (const [id, entry] of before) {
      if (this.published.has(id)) continue
      changes.push({ clientId: id, clock: this.nextClock(), state: 'null', by: entry.by })
    }
    for (const [connection, present] of this.present) {
      const entries = changes.filter((entry) => entry.by !== connection)
      if (connection.lag !== undefined) {
        for (const { clientId, state } of entries) if (state === 'null') present.missedLeaving.add(clientId)
      } else if (entries.length > 0 || toEveryone) {
        connection.send(encodeAwareness(entries))
      }
      if (this.rosterMoved) this.sendRoster(connection, present)
    }
    this.rosterMoved = false
  }

  private publish(): Map<number, Published> {
    const published = new Map<number, Published>()
    for (const [connection, present] of this.present) {
      if (!this.isShown(connection, present)) continue
      const spoken = present.state === undefined || present.clientId === undefined
      if (spoken && present.person.role !== 'clinician') continue
      const clientId = spoken ? present.spokenId : (present.clientId ?? present.spokenId)
      const state = spoken ? rewriteUser('{}', present.user) : present.state
      if (state === undefined) continue
      const before = this.published.get(clientId)
      const clock = before?.state === state ? before.clock : this.nextClock()
      published.set(clientId, { clientId, state, by: connection, clock })
    }
    return published
  }

  private isShown(connection: Connection, present: Present): boolean {
    if (this.isPrivate()) return false
    return present.person.role === 'clinician' || this.kind === 'session' || connection.hasWritten
  }

  /** A draft that only its owner has open: nothing of what they do there is told to anyone. */
  private isPrivate(): boolean {
    if (this.kind !== 'reflection' && this.kind !== 'starting-point') return false
    return new Set([...this.present.values()].map((present) => present.person.accountId)).size < 2
  }

  private sendRoster(connection: Connection, present: Present): void {
    if (!connection.who.speaksWaymark) return
    const people = new Map<AccountId, SyncPerson>()
    for (const [other, { person }] of this.present) {
      if (this.isShown(other, { ...present, person })) people.set(person.accountId, person)
    }
    const roster = [...people.values()].map(({ accountId, name, role }) => ({ accountId, name, role }))
    const text = JSON.stringify(roster)
    if (present.rosterSent === text) return
    present.rosterSent = text
    connection.send(encodeRoster({ people: roster }))
  }

  /** Ahead of every clock sent before, by this process or an earlier one; browsers' own clocks count for nothing. */
  private nextClock(): number {
    this.lastClock = Math.max(this.lastClock + 1, Math.floor(this.clock.now() / 50))
    return this.lastClock
  }
}

function userOf({ accountId, name, role }: SyncPerson): string {
  return JSON.stringify({ accountId, name, role, colour: `--${role}` })
}

/** The state with `user` as the session has it, or undefined when it is no JSON object or too long. */
function rewriteUser(state: string, user: string): string | undefined {
  if (state.length > syncLimits.awarenessStateBytes) return undefined
  try {
    const parsed: unknown = JSON.parse(state)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
    Reflect.deleteProperty(parsed, 'user')
    const rest = JSON.stringify(parsed)
    return rest === '{}' ? `{"user":${user}}` : `${rest.slice(0, -1)},"user":${user}}`
  } catch {
    return undefined
  }
}
