import type { GoalId } from '#lib/base/ids.ts'
import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'
import type { GoalView } from './board-view.ts'
import type { GoalDomain } from './goal-domain.ts'

/** A goal as the board shows it: no more than its card needs, so that a long board stays light. */
export type CardView =
  | {
      readonly kind: 'goal'
      readonly id: GoalId
      /** The sentence; '' while nobody has written one. */
      readonly words: string
      readonly next: NextStep | undefined
      readonly domain: GoalDomain | undefined
    }
  | { readonly kind: 'unreadable'; readonly id: GoalId }

/** The first step that is not done and has words. */
export interface NextStep {
  readonly id: string
  readonly words: string
  readonly ownerId: string | undefined
}

export function cardOf(goal: GoalView): CardView {
  if (goal.kind === 'unreadable') return { kind: 'unreadable', id: goal.id }
  const words = isEmptyText(goal.sentence) ? '' : plainText(goal.sentence)
  return { kind: 'goal', id: goal.id, words, next: findNext(goal), domain: goal.domain }
}

function findNext({ steps }: Extract<GoalView, { kind: 'goal' }>): NextStep | undefined {
  for (const { id, done, text, ownerId } of steps) {
    if (!done && text !== undefined && !isEmptyText(text)) return { id, words: plainText(text), ownerId }
  }
  return undefined
}
