import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { MessageKey } from '#lib/words/catalogue.ts'
import { say } from '#lib/words/say.ts'

const words: Readonly<Record<GoalColumn, MessageKey>> = {
  proposed: 'home.columnProposed',
  active: 'home.columnActive',
  'on-hold': 'home.columnOnHold',
  completed: 'home.columnCompleted',
  cancelled: 'home.columnCancelled',
}

/** A column in the screen's words. */
export function sayColumn(column: GoalColumn): string {
  return say(words[column])
}
