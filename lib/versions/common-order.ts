/** How many comparisons one whole difference may take together; past them what is left counts as unlike. */
export interface ComparisonBudget {
  left: number
}

/** Some 100 ms. */
export const comparisonBudget = 20_000_000

/**
 * Pairs of places whose entries are equal, in an order that both have: as many as there can be. Runs in the
 * product of what is left between the equal beginning and the equal end; past the budget that part has no pairs.
 */
export function findCommonOrder(
  before: readonly string[],
  after: readonly string[],
  budget: ComparisonBudget,
): readonly (readonly [number, number])[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let beforeEnd = before.length
  let afterEnd = after.length
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--
    afterEnd--
  }
  const head = range(start).map((place) => [place, place] as const)
  const middle = findLongest(before.slice(start, beforeEnd), after.slice(start, afterEnd), budget).map(
    ([one, other]) => [one + start, other + start] as const,
  )
  const tail = range(before.length - beforeEnd).map((place) => [beforeEnd + place, afterEnd + place] as const)
  return [...head, ...middle, ...tail]
}

const range = (length: number) => Array.from({ length }, (_, index) => index)

function findLongest(
  before: readonly string[],
  after: readonly string[],
  budget: ComparisonBudget,
): readonly (readonly [number, number])[] {
  const comparisons = before.length * after.length
  if (comparisons === 0 || comparisons > budget.left) return []
  budget.left -= comparisons
  const width = after.length + 1
  // How many pairs there can be from these two places on.
  const longest = new Uint32Array((before.length + 1) * width)
  const at = (one: number, other: number) => longest[one * width + other] ?? 0
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      longest[one * width + other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let one = 0, other = 0; one < before.length && other < after.length;) {
    if (before[one] === after[other]) pairs.push([one++, other++])
    else if (at(one + 1, other) >= at(one, other + 1)) one++
    else other++
  }
  return pairs
}
