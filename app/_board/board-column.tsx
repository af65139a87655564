'use client'

import type { ReactNode } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import hidden from '../_ui/hidden.module.css'
import { findStanding } from './arrange-board.ts'
import styles from './board-column.module.css'
import { goalPath } from './board-props.ts'
import { Carrier } from './carrier.tsx'
import { groupCards } from './part-of-life.ts'
import { GoalCard } from './goal-card.tsx'
import { mayMove } from './move-ways.ts'
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
  const { props, board, mover, dragging, carrying, menu, mayDrag, shown } = hands
  const cards = mover.arranged[column]
  const headingId = `column-${column}`
  const places = new Map(board.places.map((place) => [place.goalId, place]))
  const groups = groupCards(cards, shown)
  const isEmpty = groups.every((group) => group.cards.length === 0)
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
      {isEmpty ? (
        <p className={classNames(styles.empty, isOver && styles.dropAfter)}>
          {say(typeof shown === 'string' ? emptyWords[column] : findingWords.noneOfPart)}
        </p>
      ) : (
        groups.map((group) => (
          <div key={group.name ?? ''}>
            {group.name !== undefined && <h3 className={styles.part}>{group.name}</h3>}
            <ul
              className={classNames(
                styles.goals,
                isOver && dragging.over.before === undefined && styles.dropAfter,
              )}
            >
              {group.cards.map((card) => (
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
                  mayMove={mayMove(props.role, column, board.mayWrite && card.kind === 'goal')}
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
          </div>
        ))
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
