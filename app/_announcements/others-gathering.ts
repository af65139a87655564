import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { Level } from './level.ts'

/** Long enough for people who come together to be told of together, and for a few words to be one. */
const gatherMs = 2_000
/** Who goes on writing at a place is not told of again; who comes back to it after this long is. */
const quietMs = 30_000
/** More moves than this at once are not told one by one. */
const movesLimit = 3

export interface Person {
  readonly accountId: string
  readonly name: string
}

/** Where somebody wrote. `near`: close to where one is oneself in a longer text. */
export type WrittenPlace = 'sentence' | 'benchmark' | 'signs' | 'steps' | 'more' | 'idea' | 'near'

export interface Moved {
  /** Undefined where both agreed to it. */
  readonly name: string | undefined
  /** The goal's words. */
  readonly goal: string
  readonly column: GoalColumn
}

/** What others did in the last moments. */
export interface Happened {
  readonly came: readonly string[]
  readonly commented: readonly string[]
  readonly wrote: readonly { readonly place: WrittenPlace; readonly names: readonly string[] }[]
  readonly moved: readonly Moved[]
}

/**
 * Gathers what others do, to be said to assistive technology in batches.
 *
 * 1. A person whose connection comes and goes is told of once; one who left before the batch is not told of.
 * 2. What a person writes at a place is told when it begins, and not while it goes on.
 * 3. The level is asked when the batch is told: what it leaves out is not told later.
 */
export class OthersGathering {
  private readonly getLevel: () => Level
  private readonly told = new Set<string>()
  private readonly wroteAt = new Map<string, number>()
  private here: readonly Person[] = []
  private written = new Map<WrittenPlace, Set<string>>()
  private moves: Moved[] = []
  private commenters = new Set<string>()
  private tell: ((happened: Happened) => void) | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(getLevel: () => Level) {
    this.getLevel = getLevel
  }

  /** Gives back how to stop. */
  listen(tell: (happened: Happened) => void): () => void {
    this.tell = tell
    return () => {
      clearTimeout(this.timer)
      this.timer = undefined
      this.tell = undefined
    }
  }

  /** Everyone else who is here now. */
  present(people: readonly Person[]): void {
    this.here = people
    if (this.findNew().length > 0) this.soon()
  }

  wrote(person: Person, place: WrittenPlace): void {
    const now = Date.now()
    const key = `${person.accountId} ${place}`
    const before = this.wroteAt.get(key)
    this.wroteAt.set(key, now)
    if (before !== undefined && now - before < quietMs) return
    const names = this.written.get(place) ?? new Set()
    this.written.set(place, names.add(person.name))
    this.soon()
  }

  moved(move: Moved): void {
    this.moves = [...this.moves.filter(({ goal }) => goal !== move.goal), move]
    this.soon()
  }

  /** Somebody said something beside a text. */
  commented(name: string): void {
    this.commenters.add(name)
    this.soon()
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.flush()
    }, gatherMs)
  }

  private flush(): void {
    const came = this.findNew()
    for (const person of came) this.told.add(person.accountId)
    const level = this.getLevel()
    const happened: Happened = {
      came: level === 'off' ? [] : came.map(({ name }) => name),
      commented: level === 'off' ? [] : [...this.commenters],
      wrote:
        level === 'near' ? [...this.written].map(([place, names]) => ({ place, names: [...names] })) : [],
      moved: level === 'near' ? this.moves.slice(-movesLimit) : [],
    }
    this.written = new Map()
    this.moves = []
    this.commenters = new Set()
    if (Object.values(happened).some((one) => one.length > 0)) this.tell?.(happened)
  }

  private findNew(): readonly Person[] {
    return this.here.filter((person) => !this.told.has(person.accountId))
  }
}
