import type { GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import type { MenuChoice } from '../_ui/anchored-menu.tsx'
import { sayColumn } from './say-column.ts'

/** `carry`: with the arrow keys, to any place. */
export type MoveWay = GoalColumn | 'up' | 'down' | 'carry'

export interface Standing {
  readonly position: number
  readonly count: number
}

/** Every way a goal can move. Without `standing` only the columns: where it stands among others is not shown. */
export function listMoveWays<Way extends MoveWay>(
  column: GoalColumn,
  ways: readonly Way[],
  standing?: Standing,
): readonly MenuChoice<Way>[] {
  return ways.map((id) => ({
    id,
    label: sayWay(id),
    isDisabled:
      id === column ||
      (id === 'up' && standing?.position === 1) ||
      (id === 'down' && standing?.position === standing?.count),
    isCurrent: id === column,
  }))
}

function sayWay(way: MoveWay): string {
  if (way === 'up') return say(boardWords.moveUp)
  if (way === 'down') return say(boardWords.moveDown)
  return way === 'carry' ? say(boardWords.carry) : sayColumn(way)
}
