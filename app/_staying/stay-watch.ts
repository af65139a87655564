import { unreachable } from '#lib/base/unreachable.ts'
import type { Staying, StayingAnswer } from './staying-request.ts'

/** So long before the end a person is told of it. */
const warnAheadMs = 2 * 60_000
/** Input is told to the server this often at most. */
const tellEveryMs = 60_000
/** Nobody is interrupted within a word: a pause in typing is waited for, */
const pauseMs = 1_000
/** but no longer than this: for a warning, and for covering what must not be readable any more. */
const longestWaitMs = { ending: 20_000, over: 3_000 } as const
/** A socket that is sent away again and again is not asked for without a pause. */
const comeBackEveryMs = 5_000
/** What was said so lately is not asked again because a page is looked at. */
const askOnLookMs = 10_000
/** While something else holds a warning back. */
const lookAgainMs = 5_000
/** A device that sleeps stops its timers: none is so long that a page could lie open long after it woke. */
const longestTimerMs = 30_000

export type Stay =
  | { readonly kind: 'in' }
  /** `endsAt`: by this device's clock. */
  | { readonly kind: 'ending'; readonly by: Staying['by']; readonly endsAt: number }
  | { readonly kind: 'over' }

/** What the tabs of a browser tell each other: they have one cookie. */
export type StayMessage =
  | { readonly kind: 'staying'; readonly staying: Staying }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'signed-out' }

export interface StayWatchParts {
  /** Whose page it is, and what it was allowed to show. */
  readonly account: string
  readonly drafts: Staying['drafts']
  now(): number
  after(delayMs: number, run: () => void): () => void
  ask(): Promise<StayingAnswer>
  tell(agoMs: number): Promise<StayingAnswer>
  post(message: StayMessage): void
  /** True while somebody takes a moment: no warning comes over it. */
  isTakingAMoment(): boolean
  /** The page is no longer right for who is signed in: another person, or other drafts. */
  onOtherPage(why: 'other-person' | 'drafts'): void
  /** What was answered as to nobody may be asked for again: the person is signed in all the same. */
  onStillIn(): void
}

/**
 * Knows how long the person at this page stays signed in, by what the server said last.
 *
 * 1. Only real input is told, once a minute at most, with how long ago it was.
 * 2. Before anything is warned of or covered for time, the server is asked; without a connection the page goes by
 *    what it knows, and by what was typed on it.
 * 3. Past the end the page is covered first and asked about then.
 * 4. Events change the facts; `evaluate` alone turns them into what is shown.
 */
export class StayWatch {
  private readonly parts: StayWatchParts
  private readonly listeners = new Set<() => void>()
  private stay: Stay = { kind: 'in' }
  private known: { readonly staying: Staying; readonly at: number } | undefined
  private isOut = false
  private isRenewing = false
  private wasToldOut = false
  private lastStillInAt = -Infinity
  private hasAsked = false
  private isAsking = false
  /** What is being asked may be answered as to who was signed in before. */
  private isStale = false
  private lastInputAt = -Infinity
  private lastKeyAt = -Infinity
  private lastTellAt = -Infinity
  private isUntold = false
  private wanted: { readonly kind: 'ending' | 'over'; readonly since: number } | undefined
  private cancelLook: () => void = () => {}
  private cancelTell: () => void = () => {}
  private isStopped = false

  constructor(parts: StayWatchParts) {
    this.parts = parts
  }

  getStay = (): Stay => this.stay

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  start(): void {
    this.isStopped = false
    void this.refresh()
  }

  stop(): void {
    this.isStopped = true
    this.cancelLook()
    this.cancelTell()
  }

  /** A key, a pointer or a finger, on this page. */
  input(isKey: boolean): void {
    const now = this.parts.now()
    // The first sign after a sleep may be anybody's.
    if (this.stay.kind === 'in' && now >= this.findEnd()) return this.evaluate()
    if (isKey) this.lastKeyAt = now
    // Over a warning or a cover it takes a press that says so.
    if (this.stay.kind !== 'in') return
    this.lastInputAt = now
    this.isUntold = true
    this.tellInTime()
  }

  /** "Stay signed in". False when the server could not be told. */
  async extend(): Promise<boolean> {
    const answer = await this.parts.tell(0)
    this.answered(answer, true)
    return answer.ok
  }

  /** A socket or a request was answered as to somebody who is signed out. */
  signedOut(): void {
    this.wasToldOut = true
    if (!this.isOut) void this.refresh(true)
  }

  /** Covers the page for signing in again before the end. */
  signInNow(): void {
    this.isRenewing = true
    this.evaluate()
  }

  /** Somebody signed in again over this page. */
  async signedInAgain(): Promise<void> {
    this.isStale = this.isAsking
    const answer = await this.parts.ask()
    if (answer.ok) this.parts.post({ kind: 'signed-in' })
    if (answer.ok) this.isRenewing = false
    this.answered(answer, true)
  }

  /** The page is looked at again, or the network is back: whoever was signed out meanwhile must not find it open. */
  look(): void {
    const knownForMs = this.parts.now() - (this.known?.at ?? -Infinity)
    if (this.isUntold) this.tellNow()
    else if (this.stay.kind === 'over' || knownForMs >= askOnLookMs) void this.refresh()
    this.evaluate()
  }

  heard(message: StayMessage): void {
    switch (message.kind) {
      case 'staying':
        return this.learned(message.staying)
      case 'signed-in':
      case 'signed-out':
        this.isStale = this.isAsking
        return void this.refresh()
      default:
        return unreachable(message)
    }
  }

  private tellInTime(): void {
    const waitMs = this.lastTellAt + tellEveryMs - this.parts.now()
    if (waitMs <= 0) return this.tellNow()
    this.cancelTell()
    this.cancelTell = this.parts.after(waitMs, () => this.tellNow())
  }

  private tellNow(): void {
    this.cancelTell()
    if (!this.isUntold || this.isStopped) return
    const now = this.parts.now()
    this.lastTellAt = now
    void this.tell(Math.round(now - this.lastInputAt))
  }

  private async tell(agoMs: number): Promise<void> {
    const inputAt = this.lastInputAt
    const answer = await this.parts.tell(agoMs)
    if (answer.ok && this.lastInputAt === inputAt) this.isUntold = false
    this.answered(answer, true)
  }

  private async refresh(isNews = false): Promise<void> {
    if (this.isAsking || this.isStopped) return
    this.isAsking = true
    const answer = await this.parts.ask()
    this.isAsking = false
    if (this.isStale) {
      this.isStale = false
      return this.refresh(isNews)
    }
    if (isNews && !answer.ok && answer.failure.kind === 'not-signed-in') {
      this.parts.post({ kind: 'signed-out' })
    }
    this.answered(answer, false)
  }

  private answered(answer: StayingAnswer, isNews: boolean): void {
    if (this.isStopped) return
    if (answer.ok) {
      if (isNews && answer.value.accountId === this.parts.account) {
        this.parts.post({ kind: 'staying', staying: answer.value })
      }
      return this.learned(answer.value)
    }
    if (answer.failure.kind === 'not-signed-in') this.isOut = true
    this.evaluate()
  }

  private learned(staying: Staying): void {
    const { parts } = this
    if (staying.accountId !== parts.account) return parts.onOtherPage('other-person')
    if (staying.drafts !== parts.drafts) return parts.onOtherPage('drafts')
    this.known = { staying, at: parts.now() }
    this.isOut = false
    if (staying.endsInMs > warnAheadMs) this.hasAsked = false
    this.evaluate()
    if (this.wasToldOut && this.known.at - this.lastStillInAt >= comeBackEveryMs) {
      this.lastStillInAt = this.known.at
      parts.onStillIn()
    }
    this.wasToldOut = false
  }

  /** By this device's clock; later than the server said when input could not be told. */
  private findEnd(): number {
    if (this.known === undefined) return Infinity
    const { staying, at } = this.known
    const end = at + staying.endsInMs
    if (staying.by === 'age' || !this.isUntold) return end
    return Math.max(end, this.lastInputAt + staying.idleMs)
  }

  private evaluate(): void {
    if (this.isStopped) return
    this.cancelLook()
    const now = this.parts.now()
    const endsAt = this.findEnd()
    if (this.isOut || this.isRenewing || now >= endsAt) return this.want('over', () => this.end())
    if (endsAt - now > warnAheadMs) {
      this.show({ kind: 'in' })
      return this.lookAt(endsAt - warnAheadMs)
    }
    if (!this.hasAsked) {
      this.hasAsked = true
      this.lookAt(endsAt)
      return void this.refresh()
    }
    if (this.parts.isTakingAMoment()) return this.lookAt(Math.min(endsAt, now + lookAgainMs))
    const by = this.known?.staying.by ?? 'idle'
    this.want('ending', () => {
      this.show({ kind: 'ending', by, endsAt })
      this.lookAt(endsAt)
    })
  }

  /** At once, or in the next pause of somebody who is typing. */
  private want(kind: 'ending' | 'over', act: () => void): void {
    const now = this.parts.now()
    if (this.wanted?.kind !== kind) this.wanted = { kind, since: now }
    const pauseAt = Math.min(this.lastKeyAt + pauseMs, this.wanted.since + longestWaitMs[kind])
    if (this.stay.kind === 'in' && pauseAt > now) return this.lookAt(pauseAt)
    act()
  }

  private end(): void {
    const isNew = this.stay.kind !== 'over'
    this.show({ kind: 'over' })
    if (isNew && !this.isOut && !this.isRenewing) void this.refresh()
  }

  private lookAt(at: number): void {
    if (at === Infinity) return
    const delayMs = Math.min(longestTimerMs, Math.max(0, at - this.parts.now()))
    this.cancelLook = this.parts.after(delayMs, () => this.evaluate())
  }

  private show(stay: Stay): void {
    if (stay.kind === 'in') this.wanted = undefined
    const before = this.stay
    if (before.kind === stay.kind && stay.kind !== 'ending') return
    if (before.kind === 'ending' && stay.kind === 'ending' && before.endsAt === stay.endsAt) return
    this.stay = stay
    for (const listener of this.listeners) listener()
  }
}
