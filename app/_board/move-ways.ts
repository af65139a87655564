import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { findMoveManner } from '#lib/deciding/move-manner.ts'
import type { Side } from '#lib/deciding/who-decides.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import type { MenuChoice } from '../_ui/anchored-menu.tsx'
import { sayColumn } from './say-column.ts'

/** `carry`: with the arrow keys, to any place. */
export type MoveWay = GoalColumn | 'up' | 'down' | 'carry'

export interface Standing {
  readonly position: number
  readonly count: number
}

/**
 * Where it stands, and where this side can put it alone or suggest to put it; what neither may is no choice. Where its
 * words are not here (`isRead` false) nothing can be suggested of them, and what needs nobody can be done.
 */
export function listColumnWays(
  side: Side,
  column: GoalColumn,
  isRead = true,
): readonly MenuChoice<GoalColumn>[] {
  return goalColumns.flatMap((id): readonly MenuChoice<GoalColumn>[] => {
    if (id === column) return [{ id, label: sayColumn(id), isDisabled: true, isCurrent: true }]
    const manner = findMoveManner(side, column, id)
    if (manner === undefined || (manner.by === 'both' && !isRead)) return []
    const label = manner.by === 'both' ? decidingWords[`suggest-${manner.kind}`] : aloneWords[id]
    return [{ id, label: say(label) }]
  })
}

/** Whether there is anything to choose. */
export function mayMove(side: Side, column: GoalColumn, isRead: boolean): boolean {
  return listColumnWays(side, column, isRead).length > 1
}

/** What is said to whoever stops something alone, before it is done. */
export function sayAtOnce(side: Side, column: GoalColumn): string | undefined {
  return side === 'client' && column === 'active' ? say(decidingWords.atOnce) : undefined
}

const aloneWords = {
  proposed: decidingWords['alone-proposed'],
  active: decidingWords['suggest-start'],
  'on-hold': decidingWords['alone-on-hold'],
  completed: decidingWords['alone-completed'],
  cancelled: decidingWords['alone-cancelled'],
} as const

/** Every way within a column, to what stands beside it there. */
export function listWaysWithin(
  ways: readonly ('up' | 'down' | 'carry')[],
  { position, count }: Standing,
): readonly MenuChoice<MoveWay>[] {
  return ways.map((id) => ({
    id,
    label: say(withinWords[id]),
    isDisabled: (id === 'up' && position === 1) || (id === 'down' && position === count),
  }))
}

const withinWords = { up: boardWords.moveUp, down: boardWords.moveDown, carry: boardWords.carry } as const
