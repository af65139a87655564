import type { Instant } from '#lib/base/instant.ts'
import { lifeEntriesAtATime, type LifeEntry, type LifePage } from './life-entry.ts'

/**
 * Where the newest page begins of what happened at these moments. A page begins between two moments: all of one moment
 * is on one page, so that the next begins before it and leaves nothing out.
 */
export function findPageStart(moments: readonly Instant[]): {
  readonly from: Instant
  readonly isMore: boolean
} {
  const from = moments.toSorted((one, other) => other - one)[lifeEntriesAtATime - 1] ?? 0
  return { from, isMore: moments.some((at) => at < from) }
}

/** One moment may hold several: what was suggested stands before its answer, and that before the move. */
const ranks: Readonly<Record<LifeEntry['what'], number>> = {
  wrote: 0,
  suggested: 1,
  answered: 2,
  'stopped-approach': 3,
  ended: 4,
  moved: 5,
  rated: 6,
  'said-how-sure': 7,
  win: 8,
  'took-back': 9,
  unreadable: 10,
}

export function sortLife(entries: readonly LifeEntry[]): readonly LifeEntry[] {
  return entries.toSorted((one, other) => one.at - other.at || ranks[one.what] - ranks[other.what])
}

/** A page of rows with what was written in its span. What was written before it comes with the earlier pages. */
export function withWriting({ entries, isMore }: LifePage, writing: readonly LifeEntry[]): LifePage {
  const known = isMore ? (entries[0]?.at ?? 0) : 0
  const all = [...writing.filter(({ at }) => at >= known), ...entries]
  const start = findPageStart(all.map(({ at }) => at))
  return {
    entries: sortLife(all.filter(({ at }) => at >= start.from)),
    isMore: isMore || start.isMore,
  }
}
