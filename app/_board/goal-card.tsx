'use client'

import { memo, type ReactNode } from 'react'
import type { CardView } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import button from '../_ui/button.module.css'
import { classNames } from '../_ui/class-names.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import type { GoalDecided } from '../_deciding/decision.ts'
import { HowItStands } from '../_deciding/how-it-stands.tsx'
import type { BoardPerson } from './board-props.ts'
import styles from './goal-card.module.css'
import type { GoalPlace } from './goal-place.ts'
import { sayNext } from './say-next.ts'

export interface GoalCardProps {
  readonly card: CardView
  readonly href: string
  readonly place: GoalPlace | undefined
  readonly decided: GoalDecided | undefined
  readonly hasNewWords: boolean
  /** Account id of the person at this screen. */
  readonly me: string
  readonly people: readonly BoardPerson[]
  /** Its page is open beside the board. */
  readonly isOpen: boolean
  readonly mayMove: boolean
  readonly mayDrag: boolean
  readonly isDragged: boolean
  /** What is dragged would go before it. */
  readonly isDropBefore: boolean
  readonly isMenuOpen: boolean
  /** The same function from drawing to drawing. */
  readonly onMove: (goalId: string, pressed: HTMLElement) => void
  /** In place of its last line, while it is carried by keyboard. */
  readonly carrier: ReactNode
}

/**
 * A goal on the board: the client's sentence, the next step, one line of how it stands. No numbers. On a long
 * board only the cards that changed are drawn again.
 */
export const GoalCard = memo(function GoalCard({
  card,
  href,
  place,
  decided,
  hasNewWords,
  me,
  people,
  isOpen,
  mayMove,
  mayDrag,
  isDragged,
  isDropBefore,
  isMenuOpen,
  onMove,
  carrier,
}: GoalCardProps) {
  const { id } = card
  const move = (
    <button
      type="button"
      id={`move-${id}`}
      className={classNames(button.button, button.quiet)}
      aria-labelledby={`move-${id} goal-${id}`}
      aria-haspopup="menu"
      aria-expanded={isMenuOpen}
      disabled={!mayMove}
      onClick={(event) => onMove(id, event.currentTarget)}
    >
      {say(boardWords.move)}
    </button>
  )
  // Its words cannot be read, and it can be stopped.
  if (card.kind === 'unreadable')
    return (
      <li className={styles.card}>
        <p className={styles.quiet} id={`goal-${id}`}>
          {say(boardWords.unreadable)}
        </p>
        <div className={styles.foot}>{move}</div>
      </li>
    )
  const { words, next } = card
  return (
    <li
      className={classNames(
        styles.card,
        isOpen && styles.open,
        isDragged && styles.dragged,
        isDropBefore && styles.dropBefore,
        carrier !== undefined && styles.carried,
      )}
      data-goal={id}
      draggable={mayDrag ? true : undefined}
    >
      <InternalLink
        className={styles.sentence}
        id={`goal-${id}`}
        to={href}
        dir="auto"
        draggable={false}
        aria-current={isOpen ? 'page' : undefined}
      >
        {words === '' ? say(boardWords.noWords) : words}
      </InternalLink>
      {next !== undefined && <p className={styles.step}>{sayNext(next, people)}</p>}
      {carrier ?? (
        <div className={styles.foot}>
          <p className={styles.quiet}>
            <HowItStands place={place} decided={decided} hasNewWords={hasNewWords} me={me} />
          </p>
          {move}
        </div>
      )}
    </li>
  )
})
