import type { GoalView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { hasWords } from '#lib/base/has-words.ts'

/**
 * What a goal lacks to be worked on: the client's sentence, or what someone would notice (at least one, or an
 * explicit "not yet"). Undefined when nothing is missing.
 */
export type Missing = 'sentence' | 'sign'

export function findMissing(goal: Extract<GoalView, { kind: 'goal' }>): Missing | undefined {
  if (!hasWords(plainText(goal.sentence))) return 'sentence'
  if (goal.signsNotYet) return undefined
  return goal.signs.some(({ text }) => text !== undefined && hasWords(plainText(text))) ? undefined : 'sign'
}
