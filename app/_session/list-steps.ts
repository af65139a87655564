import type { GoalView, StepView } from '#lib/board/board-view.ts'
import type { CardView } from '#lib/board/card-of.ts'
import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'

/** A step as a session page shows it. */
export interface ShownStep {
  readonly id: string
  readonly words: string
  readonly ownerId: string | undefined
  readonly isDone: boolean
}

/** The steps of a goal that were ticked here and are done, and the one that is next, in the goal's order. */
export function listSteps(
  card: Extract<CardView, { kind: 'goal' }>,
  goal: GoalView | undefined,
  ticked: readonly string[],
): readonly ShownStep[] {
  const { next } = card
  if (goal?.kind !== 'goal') return next === undefined ? [] : [{ ...next, isDone: false }]
  return goal.steps
    .filter(({ id, done }) => id === next?.id || (done && ticked.includes(id)))
    .flatMap(showStep)
}

function showStep({ id, text, ownerId, done }: StepView): readonly ShownStep[] {
  if (text === undefined || isEmptyText(text)) return []
  return [{ id, words: plainText(text), ownerId, isDone: done }]
}
