import type { Unsent } from './save-state.ts'

let describe: () => Unsent = () => 'none'

/** Says how words stand on this page that nobody has acknowledged. Pages without documents have none. */
export function describeUnsentBy(told: () => Unsent): void {
  describe = told
}

/** At worst, over everything that this page has open. Brings no document's code along. */
export function describeUnsentHere(): Unsent {
  return describe()
}
