'use client'

import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { Side } from '#lib/deciding/who-decides.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { Menu } from '../_ui/menu.tsx'
import { listColumnWays, mayMove, sayAtOnce } from './move-ways.ts'

export interface MoveMenuProps {
  readonly buttonId: string
  /** The goal's first words. */
  readonly goal: string
  readonly column: GoalColumn
  readonly side: Side
  /** The document is here and may be written: what takes both can be suggested. */
  readonly isRead: boolean
  readonly onChoose: (column: GoalColumn) => void
}

/** Every column that a goal can go to, on the goal's own page. */
export function MoveMenu({ buttonId, goal, column, side, isRead, onChoose }: MoveMenuProps) {
  return (
    <Menu<GoalColumn>
      button={{
        words: say(boardWords.move),
        name: say(boardWords.moveWhat, { goal }),
        id: buttonId,
        look: 'quiet',
        isDisabled: !mayMove(side, column, isRead),
      }}
      label={say(boardWords.moveChoices)}
      choices={listColumnWays(side, column, isRead)}
      note={sayAtOnce(side, column)}
      onChoose={onChoose}
    />
  )
}
