'use client'

import type { GoalView } from '#lib/board/board-view.ts'
import type { CardView } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import { goalPath, type BoardPerson, type BoardProps } from '../_board/board-props.ts'
import goalCard from '../_board/goal-card.module.css'
import { sayNext } from '../_board/say-next.ts'
import { CheckField } from '../_ui/check-field.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { listSteps, type ShownStep } from './list-steps.ts'
import section from '../_ui/section.module.css'
import styles from './session.module.css'

export interface SessionGoalProps {
  readonly card: CardView
  /** The goal itself, once the board is open. */
  readonly goal: GoalView | undefined
  readonly board: BoardProps
  /** Ids of the steps that were ticked on this page. */
  readonly ticked: readonly string[]
  /** undefined while nothing can be ticked. */
  readonly onTick: ((stepId: string, isDone: boolean) => void) | undefined
}

/** A goal beside the notes: the client's sentence, which leads to its page, and its next step. */
export function SessionGoal({ card, goal, board, ticked, onTick }: SessionGoalProps) {
  if (card.kind === 'unreadable')
    return (
      <li className={styles.goal}>
        <p className={section.small}>{say(boardWords.unreadable)}</p>
      </li>
    )
  const steps = listSteps(card, goal, ticked)
  return (
    <li className={styles.goal}>
      <InternalLink className={goalCard.sentence} to={goalPath(board, card.id)} dir="auto">
        {card.words === '' ? say(boardWords.noWords) : card.words}
      </InternalLink>
      {steps.map((step) => (
        <CheckField
          key={step.id}
          label={sayStep(step, board.people)}
          isChecked={step.isDone}
          isDisabled={onTick === undefined}
          onChange={(isDone) => onTick?.(step.id, isDone)}
        />
      ))}
      {card.next === undefined && <p className={section.small}>{say(sessionsWords.noNextStep)}</p>}
    </li>
  )
}

function sayStep(step: ShownStep, people: readonly BoardPerson[]): string {
  if (!step.isDone) return sayNext(step, people)
  const owner = people.find((person) => person.accountId === step.ownerId)
  return owner === undefined
    ? say(sessionsWords.doneStep, { step: step.words })
    : say(sessionsWords.doneStepWith, { step: step.words, name: owner.name })
}
