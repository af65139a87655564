import type { GoalPlaceThen } from '#lib/versions/version-content.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../_board/say-column.ts'

/** In which column a goal stood, and in which it stands now where that is another. */
export function sayPlaceThen({ was, now }: GoalPlaceThen): string {
  const column = sayColumn(was)
  return was === now
    ? say(historyWords.placeThen, { column })
    : say(historyWords.placeThenNow, { column, now: sayColumn(now) })
}
