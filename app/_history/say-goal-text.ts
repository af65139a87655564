import type { GoalTextKind } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'

/** What a text of a goal is called where its words are told. */
export function sayGoalText(kind: GoalTextKind): string {
  if (kind === 'sentence') return say(historyWords.partSentence)
  if (kind === 'learned') return say(goalPartsWords.learnedThen)
  if (kind === 'benchmark') return say(goalWords.benchmark)
  return say(goalPartsWords[kind])
}
