'use client'

import type { ReactNode } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import hidden from '../_ui/hidden.module.css'
import { findStanding } from './arrange-board.ts'
import styles from './board-column.module.css'
import { goalPath } from './board-props.ts'
import { Carrier } from './carrier.tsx'
import { GoalCard } from './goal-card.tsx'
import { sayColumn } from './say-column.ts'
import type { BoardHands } from './use-board-hands.ts'

export interface BoardColumnProps {
  readonly column: GoalColumn
  readonly hands: BoardHands
  /** Its name stands elsewhere already, on a tab or a fold: the heading is then for assistive technology alone. */
  readonly isNamed?: 'always' | 'by-a-tab' | undefined
  /** The goal whose page is open beside this column. */
  readonly openGoalId?: string
  /** Before the goals: the line to write on. */
  readonly children?: ReactNode
}

/** One column under its heading. */
export function BoardColumn({ column, hands, isNamed, openGoalId, children }: BoardColumnProps) {
  const { props, board, mover, dragging, carrying, menu, mayDrag } = hands
  const cards = mover.arranged[column]
  const headingId = `column-${column}`
  const places = new Map(board.places.map((place) => [place.goalId, place]))
  const decided = new Map(board.decisions?.map((one) => [one.goalId, one]))
  const isOver = dragging.over?.column === column
  return (
    <section className={styles.column} aria-labelledby={headingId} data-column={column}>
      <h2
        id={headingId}
        className={
          isNamed === 'always'
            ? hidden.hidden
            : classNames(styles.title, isNamed === 'by-a-tab' && styles.onTab)
        }
      >
        {sayColumn(column)}
      </h2>
      {children}
      {cards.length === 0 ? (
        <p className={classNames(styles.empty, isOver && styles.dropAfter)}>{say(emptyWords[column])}</p>
      ) : (
        <ul
          className={classNames(
            styles.goals,
            isOver && dragging.over.before === undefined && styles.dropAfter,
          )}
        >
          {cards.map((card) => (
            <GoalCard
              key={card.id}
              card={card}
              href={goalPath(props, card.id)}
              place={places.get(card.id)}
              decided={decided.get(card.id)}
              hasNewWords={board.newWords.has(card.id)}
              me={props.me}
              people={props.people}
              isOpen={card.id === openGoalId}
              mayMove={board.mayWrite}
              mayDrag={mayDrag}
              isDragged={card.id === dragging.goalId}
              isDropBefore={isOver && dragging.over.before === card.id}
              isMenuOpen={card.id === menu.goalId}
              onMove={menu.open}
              carrier={
                card.id === carrying.goalId ? (
                  <Carrier
                    goal={card.kind === 'goal' ? card.words : ''}
                    at={`${column} ${findStanding(cards, card.id).position}`}
                    onKeyDown={carrying.onKeyDown}
                    onBlur={carrying.onBlur}
                  />
                ) : undefined
              }
            />
          ))}
        </ul>
      )}
    </section>
  )
}

const emptyWords = {
  proposed: boardWords.emptyProposed,
  active: boardWords.emptyActive,
  'on-hold': boardWords['emptyOn-hold'],
  completed: boardWords.emptyCompleted,
  cancelled: boardWords.emptyCancelled,
} as const
