'use client'

import type { GoalView } from '#lib/board/board-view.ts'
import type { BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import styles from './deciding.module.css'
import { SuggestionPart } from './suggestion-part.tsx'
import type { Suggesting } from './use-suggesting.tsx'

/** All that is suggested about one goal, at the head of its page. */
export function GoalSuggestions({
  props,
  board,
  goal,
  suggesting,
}: {
  readonly props: BoardProps
  readonly board: Board
  readonly goal: GoalView
  readonly suggesting: Suggesting
}) {
  const open = board.decisions?.find(({ goalId }) => goalId === goal.id)?.open ?? []
  if (open.length === 0) return null
  return (
    <div id="suggested" tabIndex={-1} className={styles.suggestion}>
      {open.map((suggestion) => (
        <SuggestionPart
          key={suggestion.id}
          props={props}
          board={board}
          suggestion={suggestion}
          goal={goal}
          suggesting={suggesting}
        />
      ))}
    </div>
  )
}
