'use client'

import type { ReactNode } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { say } from '#lib/words/say.ts'
import hidden from '../_ui/hidden.module.css'
import type { ArrangedBoard } from './arrange-board.ts'
import styles from './board-column.module.css'
import type { BoardProps } from './board-props.ts'
import { GoalCard } from './goal-card.tsx'
import { sayColumn } from './say-column.ts'
import type { Board } from './use-board.ts'
import type { Mover } from './use-mover.ts'

export interface BoardColumnProps {
  readonly column: GoalColumn
  readonly arranged: ArrangedBoard
  readonly props: BoardProps
  readonly board: Board
  readonly mover: Mover
  /** Its name stands on the tab already: the heading is then for assistive technology alone. */
  readonly isUnderTab?: boolean
  /** Before the goals: the line to write on. */
  readonly children?: ReactNode
}

/** One column under its heading. */
export function BoardColumn({
  column,
  arranged,
  props,
  board,
  mover,
  isUnderTab = false,
  children,
}: BoardColumnProps) {
  const goals = arranged[column]
  const headingId = `column-${column}`
  const places = new Map(board.places.map((place) => [place.goalId, place]))
  return (
    <section className={styles.column} aria-labelledby={headingId}>
      <h2 id={headingId} className={isUnderTab ? hidden.hidden : styles.title}>
        {sayColumn(column)}
      </h2>
      {children}
      {goals.length === 0 ? (
        <p className={styles.empty}>{say(emptyKeys[column])}</p>
      ) : (
        <ul className={styles.goals}>
          {goals.map((goal, index) => (
            <GoalCard
              key={goal.id}
              goal={goal}
              href={`/w/${props.workspaceId}/goals/${goal.id}`}
              column={column}
              place={places.get(goal.id)}
              people={props.people}
              isFirst={index === 0}
              isLast={index === goals.length - 1}
              mayMove={board.mayWrite}
              onMove={mover.choose}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

const emptyKeys = {
  proposed: 'board.emptyProposed',
  active: 'board.emptyActive',
  'on-hold': 'board.emptyOn-hold',
  completed: 'board.emptyCompleted',
  cancelled: 'board.emptyCancelled',
} as const
