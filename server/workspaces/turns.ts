/** Work on one thing, one after another; on different things at once. */
export interface Turns<Thing> {
  /** Runs the work once all that came before it for this thing is over. Undefined when too many wait for it. */
  take<Outcome>(thing: Thing, work: () => Promise<Outcome>): Promise<Outcome> | undefined
}

/** At most so many are under way or wait for one thing. A work that fails does not keep the next from its turn. */
export function createTurns<Thing>(limit: number): Turns<Thing> {
  const queues = new Map<Thing, { last: Promise<unknown>; length: number }>()
  return {
    take(thing, work) {
      const queue = queues.get(thing) ?? { last: Promise.resolve(), length: 0 }
      if (queue.length >= limit) return undefined
      queues.set(thing, queue)
      queue.length += 1
      const outcome = queue.last.then(work)
      const leave = () => {
        queue.length -= 1
        if (queue.length === 0) queues.delete(thing)
      }
      queue.last = outcome.then(leave, leave)
      return outcome
    },
  }
}
