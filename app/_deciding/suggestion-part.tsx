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
import { Button } from '../_ui/button.tsx'
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
  const about = aboutId === goal.id ? goal : board.goals?.find(({ id }) => id === aboutId)
  const agreed = board.decisions?.find((one) => one.goalId === goalId)?.agreed?.suggestion.content
  const sayOther = (id: string) => sayCard(board, id)
  const isWhole = suggestion.content !== undefined || board.isWhole
  // Without its words it is on its way still.
  if (!isWhole) return null
  return (
    <div className={styles.waiting}>
      <Section title={sayWhoseSuggestion(suggestion, props)}>
        <WhatIsSuggested
          suggestion={suggestion}
          agreed={agreed}
          about={about}
          me={props.me}
          sayOther={sayOther}
        />
        {isTheirs(suggestion, props) ? (
          <ToAnswer
            props={props}
            board={board}
            suggestion={suggestion}
            mayAgree={isAsSuggested(suggestion, about)}
          />
        ) : (
          <ToTakeBack props={props} board={board} suggestion={suggestion} />
        )}
        {about?.kind === 'goal' &&
          suggestion.content !== undefined &&
          kind !== 'replace' &&
          !isAsSuggested(suggestion, about) && (
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
    // What was answered is gone from here: the page has the focus, and not nothing.
    if (answer === 'agree') document.getElementById('page')?.focus()
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
        document.getElementById('page')?.focus()
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
