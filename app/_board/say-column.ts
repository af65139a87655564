import type { GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'

/** A column in the screen's words. */
export function sayColumn(column: GoalColumn): string {
  return say(boardWords[column])
}
