'use client'

import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { Menu } from '../_ui/menu.tsx'
import { listMoveWays } from './move-ways.ts'

export interface MoveMenuProps {
  readonly buttonId: string
  /** The goal's first words. */
  readonly goal: string
  readonly column: GoalColumn
  readonly isDisabled: boolean
  readonly onChoose: (column: GoalColumn) => void
}

/** Every column that a goal can go to, on the goal's own page. */
export function MoveMenu({ buttonId, goal, column, isDisabled, onChoose }: MoveMenuProps) {
  return (
    <Menu<GoalColumn>
      button={{
        words: say(boardWords.move),
        name: say(boardWords.moveWhat, { goal }),
        id: buttonId,
        look: 'quiet',
        isDisabled,
      }}
      label={say(boardWords.moveChoices)}
      choices={listMoveWays(column, goalColumns)}
      onChoose={onChoose}
    />
  )
}
