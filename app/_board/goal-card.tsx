'use client'

import { memo } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { GoalView, StepView } from '#lib/board/board-view.ts'
import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import type { BoardPerson } from './board-props.ts'
import styles from './goal-card.module.css'
import type { GoalPlace } from './goal-place.ts'
import { MoveMenu, type MoveChoice } from './move-menu.tsx'

export interface GoalCardProps {
  readonly goal: GoalView
  readonly href: string
  readonly column: GoalColumn
  readonly place: GoalPlace | undefined
  readonly people: readonly BoardPerson[]
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly mayMove: boolean
  readonly onMove: (goalId: string, from: GoalColumn, choice: MoveChoice) => void
}

/**
 * A goal on the board: the client's sentence, the next step, one line of how it stands. No numbers. On a long
 * board only the cards that changed are drawn again.
 */
export const GoalCard = memo(function GoalCard({
  goal,
  href,
  column,
  place,
  people,
  isFirst,
  isLast,
  mayMove,
  onMove,
}: GoalCardProps) {
  if (goal.kind === 'unreadable')
    return (
      <li className={styles.card}>
        <p className={styles.quiet}>{say('board.unreadable')}</p>
      </li>
    )
  const words = isEmptyText(goal.sentence) ? say('board.noWords') : plainText(goal.sentence)
  const next = goal.steps.find((step) => !step.done && step.text !== undefined && !isEmptyText(step.text))
  return (
    <li className={styles.card}>
      <InternalLink className={styles.sentence} to={href} dir="auto">
        {words}
      </InternalLink>
      {next !== undefined && <p className={styles.step}>{tellNext(next, people)}</p>}
      <div className={styles.foot}>
        <p className={styles.quiet}>
          <HowItStands place={place} />
        </p>
        <MoveMenu
          goalId={goal.id}
          goal={words}
          column={column}
          standing={{ isFirst, isLast }}
          isDisabled={!mayMove}
          onChoose={(choice) => onMove(goal.id, column, choice)}
        />
      </div>
    </li>
  )
})

export function HowItStands({ place }: { readonly place: GoalPlace | undefined }) {
  if (place === undefined) return say('board.newIdea')
  return (
    <Said message="board.movedHere" values={{ name: place.movedBy }} name="when">
      <When at={place.movedAt} form="day" />
    </Said>
  )
}

function tellNext(next: StepView, people: readonly BoardPerson[]): string {
  const step = next.text === undefined ? '' : plainText(next.text)
  const owner = people.find((person) => person.accountId === next.ownerId)
  return owner === undefined
    ? say('board.nextStep', { step })
    : say('board.nextStepWith', { step, name: owner.name })
}
