/** How sure somebody is that they can do a goal, from 0, not at all, to 10. It is told in words and never scored. */
export type SurenessStep = 'not-yet' | 'little' | 'half' | 'quite' | 'very'

export const highestSureness = 10

export const isSureness = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= highestSureness

/** The words that stand for it. */
export function surenessStep(sureness: number): SurenessStep {
  if (sureness <= 1) return 'not-yet'
  if (sureness <= 3) return 'little'
  if (sureness <= 6) return 'half'
  return sureness <= 8 ? 'quite' : 'very'
}
