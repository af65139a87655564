/** What stands before a pair in either sequence, then the pair; after the last there is none. */
export interface Stretch<Entry> {
  readonly taken: readonly Entry[]
  readonly added: readonly Entry[]
  readonly was: Entry | undefined
  readonly is: Entry | undefined
}

/** Walks over two sequences from pair to pair of their places, which ascend in both. */
export function* betweenPairs<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  pairs: readonly (readonly [number, number])[],
): Generator<Stretch<Entry>> {
  let [one, other] = [0, 0]
  for (const [nextOne, nextOther] of [...pairs, [before.length, after.length] as const]) {
    yield {
      taken: before.slice(one, nextOne),
      added: after.slice(other, nextOther),
      was: before[nextOne],
      is: after[nextOther],
    }
    one = nextOne + 1
    other = nextOther + 1
  }
}
