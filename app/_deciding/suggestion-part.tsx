'use client'

import { useState } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { othersOf, type BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Button } from '../_ui/button.tsx'
import { focusPage } from '../_ui/focus-page.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { requestTakeBack, type Suggestion } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'
import styles from './deciding.module.css'
import { sayCard } from './say-card.ts'
import { FourAnswers } from './four-answers.tsx'
import { SaidAnswers } from './said-answers.tsx'
import { isTheirs, sayWhoseSuggestion } from './say-suggestion.ts'
import type { Suggesting } from './use-suggesting.tsx'
import { useAnswering } from './use-answering.ts'
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
        {isTheirs(suggestion, props) ? (
          <ToAnswer
            props={props}
            board={board}
            suggestion={suggestion}
            mayAgree={isAsSuggested(suggestion, now)}
          />
        ) : (
          <ToTakeBack props={props} board={board} suggestion={suggestion} />
        )}
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

function ToAnswer({
  props,
  board,
  suggestion,
  mayAgree,
}: Pick<SuggestionPartProps, 'props' | 'board' | 'suggestion'> & { readonly mayAgree: boolean }) {
  const mine = suggestion.answers.filter(({ by }) => by.side === props.role)
  const [isAnew, setAnew] = useState(false)
  const answering = useAnswering(props.workspaceId, suggestion, (answer) => {
    setAnew(false)
    void board.readDecisions()
    if (answer === 'agree') focusPage()
  })
  const isAsked = mine.length === 0 || isAnew
  return (
    <>
      <SaidAnswers answers={mine} me={props.me} />
      {isAsked ? (
        <FourAnswers suggestion={suggestion} mayAgree={mayAgree} answering={answering} />
      ) : (
        <div className={section.actions}>
          <Button look="quiet" onPress={() => setAnew(true)}>
            {say(decidingWords.answerAnew)}
          </Button>
        </div>
      )}
    </>
  )
}

function ToTakeBack({
  props,
  board,
  suggestion,
}: Pick<SuggestionPartProps, 'props' | 'board' | 'suggestion'>) {
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  const takeBack = () =>
    void sending.run(
      () => requestTakeBack(props.workspaceId, suggestion.id),
      () => {
        announce(say(decidingWords.takenBack), 'now')
        void board.readDecisions()
        focusPage()
      },
    )
  const { answers } = suggestion
  return (
    <>
      {answers.length === 0 ? (
        <p className={section.small}>{say(decidingWords.noAnswerYet, { name: othersOf(props) })}</p>
      ) : (
        <SaidAnswers answers={answers} me={props.me} />
      )}
      {suggestion.by.accountId === props.me && (
        <div className={section.actions}>
          <SendButton sending={sending} look="quiet" onPress={takeBack}>
            {say(decidingWords.takeBack)}
          </SendButton>
        </div>
      )}
      <ProblemLine problem={sending.problem} />
    </>
  )
}
