import type { GoalView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'

/** A goal by its sentence, on one line; that it has none yet, or cannot be read. */
export function sayGoal(goal: GoalView): string {
  if (goal.kind === 'unreadable') return say(boardWords.unreadableGoal)
  return plainText(goal.sentence).replaceAll(/\s+/gu, ' ').trim() || say(boardWords.noWords)
}
