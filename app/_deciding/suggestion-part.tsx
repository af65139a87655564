'use client'

import type { GoalView } from '#lib/board/board-view.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { othersOf, type BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Button } from '../_ui/button.tsx'
import { Section } from '../_ui/section.tsx'
import { AnswerPart } from './answer-part.tsx'
import type { Suggestion } from './decision.ts'
import styles from './deciding.module.css'
import { sayCard } from './say-card.ts'
import { sayWhoseSuggestion } from './say-suggestion.ts'
import type { Suggesting } from './use-suggesting.tsx'
import { isAsSuggested, WhatIsSuggested } from './what-is-suggested.tsx'

export interface SuggestionPartProps {
  readonly props: BoardProps
  readonly board: Board
  readonly suggestion: Suggestion
  /** The goal whose page it is, as it is now. */
  readonly goal: GoalView
  readonly suggesting: Suggesting
}

/** One suggestion on its goal's page: to answer, or to see what was answered and to take it back. */
export function SuggestionPart({ props, board, suggestion, goal, suggesting }: SuggestionPartProps) {
  const { goalId, kind, otherGoalId } = suggestion
  const aboutId = kind === 'replace' ? otherGoalId : goalId
  const now = aboutId === undefined ? undefined : board.contentOf(aboutId)
  const agreed = board.decisions?.find((one) => one.goalId === goalId)?.agreed?.suggestion.content
  const sayOther = (id: string) => sayCard(board, id)
  const isWhole = suggestion.content !== undefined || board.isWhole
  // Without its words it is on its way still.
  if (!isWhole) return null
  if (kind === 'approach')
    return (
      <div className={styles.waiting}>
        <Section title={sayWhoseSuggestion(suggestion, props)}>
          <p>{say(decidingWords['doing-approach'])}</p>
          <div>
            <ButtonLink to={`/w/${props.workspaceId}/goals/${goalId}/ways`}>
              {say(decidingWords.lookAtIt)}
            </ButtonLink>
          </div>
        </Section>
      </div>
    )
  return (
    <div className={styles.waiting}>
      <Section title={sayWhoseSuggestion(suggestion, props)}>
        <WhatIsSuggested
          suggestion={suggestion}
          agreed={agreed}
          now={now}
          me={props.me}
          sayOther={sayOther}
        />
        <AnswerPart
          viewer={{ ...props, others: othersOf(props) }}
          suggestion={suggestion}
          mayAgree={isAsSuggested(suggestion, now)}
          readAgain={() => void board.readDecisions()}
        />
        {goal.kind === 'goal' &&
          now !== undefined &&
          suggestion.content !== undefined &&
          kind !== 'replace' &&
          !isAsSuggested(suggestion, now) && (
            <div>
              <Button onPress={() => suggesting.ask(goalId, kind)}>
                {say(decidingWords.suggestWordsTo, { name: othersOf(props) })}
              </Button>
            </div>
          )}
      </Section>
    </div>
  )
}
