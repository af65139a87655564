'use client'

import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Menu } from '../_ui/menu.tsx'
import { sayColumn } from './say-column.ts'

export type MoveChoice = GoalColumn | 'up' | 'down'

export interface MoveMenuProps {
  readonly goalId: string
  /** The goal's first words, so that each menu on the board has a name of its own. */
  readonly goal: string
  readonly column: GoalColumn
  /** Where it stands among the goals of its column; left out where that is not shown. */
  readonly standing?: { readonly isFirst: boolean; readonly isLast: boolean }
  readonly isDisabled: boolean
  readonly onChoose: (choice: MoveChoice) => void
}

/** Every way a goal can move, without dragging. */
export function MoveMenu({ goalId, goal, column, standing, isDisabled, onChoose }: MoveMenuProps) {
  const columns = goalColumns.map((id) => ({
    id,
    label: sayColumn(id),
    isDisabled: id === column,
    isCurrent: id === column,
  }))
  const upDown =
    standing === undefined
      ? []
      : [
          { id: 'up' as const, label: say('board.moveUp'), isDisabled: standing.isFirst },
          { id: 'down' as const, label: say('board.moveDown'), isDisabled: standing.isLast },
        ]
  return (
    <Menu<MoveChoice>
      trigger={
        <Button
          look="quiet"
          id={`move-${goalId}`}
          aria-label={say('board.moveWhat', { goal })}
          isDisabled={isDisabled}
        >
          {say('board.move')}
        </Button>
      }
      label={say('board.moveChoices')}
      choices={[...columns, ...upDown]}
      onChoose={onChoose}
    />
  )
}
