const tooEntangled = Object.assign(new Error('too entangled'), { kind: 'too-entangled' as const })

/** Stops `work` by a throw once Yjs has taken more than `most` steps in it; answers how many it took. */
export type StepLimit = (most: number, work: () => void) => number

/**
 * Yjs finds an item's place by walking over what others wrote at the same spot, and 28 kB made for it keep it
 * walking for 13 s (13.6.33, Node 24). It offers no way to stop, but puts what it has walked over into a
 * `Set`: while `work` runs, which awaits nothing, the sets it makes count.
 *
 * Make one for a run of records: a new one costs Yjs 13 µs, because its code meets a new class.
 */
export function createStepLimit(): StepLimit {
  const PlainSet = globalThis.Set
  let steps = 0
  let limit = 0

  class CountedSet<T> extends PlainSet<T> {
    override add(value: T): this {
      steps += 1
      if (steps > limit) {
        // What Yjs does to end its transaction must not be stopped a second time.
        limit = Infinity
        throw tooEntangled
      }
      return super.add(value)
    }
  }

  return (most, work) => {
    steps = 0
    limit = most
    globalThis.Set = CountedSet
    try {
      work()
    } finally {
      globalThis.Set = PlainSet
    }
    return steps
  }
}
