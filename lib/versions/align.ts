import { betweenPairs } from './between-pairs.ts'
import { findCommonOrder, type ComparisonBudget } from './common-order.ts'

/** Two sequences beside each other: what stands in both, in one alone, or in another form in each. */
export type Aligned<Entry> =
  | { readonly kind: 'same' | 'changed'; readonly before: Entry; readonly after: Entry }
  | { readonly kind: 'taken-out'; readonly before: Entry }
  | { readonly kind: 'added'; readonly after: Entry }

export interface Alike<Entry> {
  /** Equal for entries that are the same. */
  readonly keyOf: (entry: Entry) => string
  /** From 0 to 1: from `leastLikeness` on, one is told as the other's changed form. */
  readonly likeness: (before: Entry, after: Entry) => number
}

const leastLikeness = 0.5

/** Between two entries that are the same, so many on either side are compared with each other. */
const comparedInAGap = 400

export function align<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  { keyOf, likeness }: Alike<Entry>,
  budget: ComparisonBudget,
): readonly Aligned<Entry>[] {
  const same = findCommonOrder(before.map(keyOf), after.map(keyOf), budget)
  const aligned: Aligned<Entry>[] = []
  for (const { taken, added, was, is } of betweenPairs(before, after, same)) {
    aligned.push(...alignGap(taken, added, likeness))
    if (was !== undefined && is !== undefined) aligned.push({ kind: 'same', before: was, after: is })
  }
  return aligned
}

/** What stands between two entries that are the same: the likest pairs that keep the order. */
function alignGap<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  likeness: Alike<Entry>['likeness'],
): readonly Aligned<Entry>[] {
  const pairs = before.length * after.length > comparedInAGap ? [] : findLikest(before, after, likeness)
  const aligned: Aligned<Entry>[] = []
  for (const { taken, added, was, is } of betweenPairs(before, after, pairs)) {
    for (const entry of taken) aligned.push({ kind: 'taken-out', before: entry })
    for (const entry of added) aligned.push({ kind: 'added', after: entry })
    if (was !== undefined && is !== undefined) aligned.push({ kind: 'changed', before: was, after: is })
  }
  return aligned
}

function findLikest<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  likeness: Alike<Entry>['likeness'],
): readonly (readonly [number, number])[] {
  const scores = before.map((was) => after.map((is) => likeness(was, is)))
  const best: number[][] = [...before, undefined].map(() => Array<number>(after.length + 1).fill(0))
  const at = (one: number, other: number) => best[one]?.[other] ?? 0
  const scoreOf = (one: number, other: number) => {
    const score = scores[one]?.[other] ?? 0
    return score >= leastLikeness ? score : 0
  }
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const score = scoreOf(one, other)
      const paired = score === 0 ? 0 : score + at(one + 1, other + 1)
      const row = best[one]
      if (row !== undefined) row[other] = Math.max(paired, at(one + 1, other), at(one, other + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let one = 0, other = 0; one < before.length && other < after.length;) {
    const score = scoreOf(one, other)
    if (score > 0 && at(one, other) === score + at(one + 1, other + 1)) pairs.push([one++, other++])
    else if (at(one, other) === at(one + 1, other)) one++
    else other++
  }
  return pairs
}
