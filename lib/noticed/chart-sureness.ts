import type { Instant } from '../base/instant.ts'
import { surenessStep, type SurenessStep } from './sureness.ts'

const steps: readonly SurenessStep[] = ['not-yet', 'little', 'half', 'quite', 'very']

/** A place on the chart: `x` and `y` from 0, the first day and the lowest word, to 1. */
export interface ChartPoint {
  readonly x: number
  readonly y: number
  readonly step: SurenessStep
  readonly at: Instant
}

/**
 * How sure somebody was over time, oldest first: across by the day, up by the word that was told, so that the chart
 * says no more than the words. Empty where there are not two moments to draw between.
 */
export function chartSureness(
  said: readonly { readonly at: Instant; readonly sureness: number }[],
): readonly ChartPoint[] {
  const inOrder = said.toSorted((one, other) => one.at - other.at)
  const first = inOrder[0]?.at ?? 0
  const span = (inOrder.at(-1)?.at ?? 0) - first
  if (span === 0) return []
  return inOrder.map(({ at, sureness }) => {
    const step = surenessStep(sureness)
    return { x: (at - first) / span, y: steps.indexOf(step) / (steps.length - 1), step, at }
  })
}
