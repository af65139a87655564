import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'

/** Who first wrote something and when; and, when another person has moved it since, who did and when. */
export interface Authored {
  readonly author: AccountId
  readonly at: Instant
  readonly moved?: { readonly by: AccountId; readonly at: Instant }
}

/** A run of clocks of one Yjs client id that one person wrote. */
export interface AuthoredRange extends Authored {
  readonly clock: number
  readonly length: number
}

/** How far apart two runs may have been written and still be told as one. */
const oneSittingMs = 10 * 60_000

/**
 * Who wrote what under one Yjs client id: ranges of clocks, ascending, none overlapping. Neighbours by the
 * same hand at the same sitting are one.
 */
export class AuthoredRanges {
  private ranges: AuthoredRange[]

  constructor(ranges: readonly AuthoredRange[] = []) {
    this.ranges = [...ranges]
  }

  all(): readonly AuthoredRange[] {
    return this.ranges
  }

  /** Whoever wrote that clock, or undefined when nobody is known. */
  find(clock: number): AuthoredRange | undefined {
    const range = this.ranges[this.indexAt(clock)]
    return range !== undefined && clock >= range.clock && clock < range.clock + range.length
      ? range
      : undefined
  }

  /** The parts of [clock, clock + length) that somebody is known to have written. */
  within(clock: number, length: number): readonly AuthoredRange[] {
    const found: AuthoredRange[] = []
    for (let index = this.indexAt(clock); index < this.ranges.length; index++) {
      const range = this.ranges[index]
      if (range === undefined || range.clock >= clock + length) break
      const from = Math.max(range.clock, clock)
      const end = Math.min(range.clock + range.length, clock + length)
      if (from < end) found.push({ ...range, clock: from, length: end - from })
    }
    return found
  }

  /** Says anew who wrote a range; what was said of it before is forgotten. */
  set(range: AuthoredRange): void {
    const end = range.clock + range.length
    const last = this.ranges.at(-1)
    if (last === undefined || last.clock + last.length <= range.clock) return this.append(range)
    const before = this.within(0, range.clock)
    const after = this.within(end, last.clock + last.length - end)
    this.ranges = [...before]
    this.append(range)
    for (const rest of after) this.append(rest)
  }

  /** Takes from others what is not known here. */
  complete(others: AuthoredRanges): void {
    const pieces = others.all().flatMap((other) => {
      const free: AuthoredRange[] = []
      let from = other.clock
      const end = other.clock + other.length
      for (const known of this.within(other.clock, other.length)) {
        if (known.clock > from) free.push({ ...other, clock: from, length: known.clock - from })
        from = known.clock + known.length
      }
      if (from < end) free.push({ ...other, clock: from, length: end - from })
      return free
    })
    const all = [...this.ranges, ...pieces].toSorted((a, b) => a.clock - b.clock)
    this.ranges = []
    for (const range of all) this.append(range)
  }

  /** Forgets everything outside the stretches that are kept; they are given ascending. */
  keepWithin(kept: readonly { readonly clock: number; readonly length: number }[]): void {
    const ranges = kept.flatMap(({ clock, length }) => this.within(clock, length))
    this.ranges = []
    for (const range of ranges) this.append(range)
  }

  private append(range: AuthoredRange): void {
    const last = this.ranges.at(-1)
    if (last !== undefined && last.clock + last.length === range.clock && areOneSitting(last, range)) {
      this.ranges[this.ranges.length - 1] = { ...last, length: last.length + range.length }
    } else {
      this.ranges.push(range)
    }
  }

  /** Index of the last range that begins at or before the clock, or 0. */
  private indexAt(clock: number): number {
    let low = 0
    let high = this.ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      if ((this.ranges[middle]?.clock ?? 0) <= clock) low = middle + 1
      else high = middle - 1
    }
    return Math.max(0, high)
  }
}

function areOneSitting(a: Authored, b: Authored): boolean {
  return (
    a.author === b.author &&
    Math.abs(a.at - b.at) <= oneSittingMs &&
    a.moved?.by === b.moved?.by &&
    Math.abs((a.moved?.at ?? 0) - (b.moved?.at ?? 0)) <= oneSittingMs
  )
}
