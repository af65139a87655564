'use client'

import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
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
      trigger={
        <Button
          look="quiet"
          id={buttonId}
          aria-label={say('board.moveWhat', { goal })}
          isDisabled={isDisabled}
        >
          {say('board.move')}
        </Button>
      }
      label={say('board.moveChoices')}
      choices={listMoveWays(column, goalColumns)}
      onChoose={onChoose}
    />
  )
}
