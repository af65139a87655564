/** How long a group of writes gathers before it goes to disk. */
export interface Gathering {
  /** Before the first group after a calm. */
  readonly first: () => Promise<void>
  /** Between a group and the next, when writes came meanwhile. */
  readonly next: () => Promise<void>
}

const restMs = 1

/**
 * What arrived in one turn of the event loop goes together. Under load a millisecond lies between two groups:
 * on a fast disk groups of one or two would keep the processor busy with commits, and everyone would wait longer.
 */
export const systemGathering: Gathering = {
  first: () => new Promise((resolve) => setImmediate(resolve)),
  next: () => new Promise((resolve) => setTimeout(resolve, restMs)),
}

/** Nothing but what came at once goes together. */
export const noGathering: Gathering = {
  first: () => Promise.resolve(),
  next: () => Promise.resolve(),
}
