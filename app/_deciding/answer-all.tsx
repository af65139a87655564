'use client'

import { useState } from 'react'
import { findWaiting } from '#lib/deciding/waiting.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { suggestingWords } from '#lib/words/en/suggesting.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import type { BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { tellFailure } from '../_requests/tell-failure.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { requestAnswers, type Suggestion } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'
import styles from './deciding.module.css'
import { FourAnswers } from './four-answers.tsx'
import { sayCard } from './say-card.ts'
import { useAnswering } from './use-answering.ts'
import { isAsSuggested, WhatIsSuggested } from './what-is-suggested.tsx'

export interface AnswerAllProps extends Opened {
  readonly props: BoardProps
  readonly board: Board
}

/** So many answers are taken at a time. */
const atATime = 20

/**
 * All that waits, one after the other, each with its four answers. To agree to all of it comes last, below everything
 * that it would be about; what of it was not done is told beside it.
 */
export default function AnswerAll({ isOpen, onClose, props, board }: AnswerAllProps) {
  const waiting = findWaiting(board.decisions ?? [], props.role).filter(isSaidHere)
  const [notDone, setNotDone] = useState<readonly NotDone[]>([])
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  const agreeable = waiting.filter((one) => isAsSuggested(one, nowOf(board, one))).slice(0, atATime)
  // What was taken back as it was agreed to does not wait any more, and is told of all the same.
  const gone = notDone.filter(({ suggestionId }) => waiting.every(({ id }) => id !== suggestionId))
  const isWhole = board.isWhole && board.goals !== undefined
  const agreeToAll = () =>
    void sending.run(
      () =>
        requestAnswers(
          props.workspaceId,
          agreeable.map(({ id, hash }) => ({ suggestionId: id, answer: 'agree', seenHash: hash })),
        ),
      (outcomes) => {
        const left = outcomes.filter(({ outcome }) => outcome !== 'done')
        setNotDone(
          left.map(({ suggestionId, outcome }) => ({
            suggestionId,
            goalId: agreeable.find(({ id }) => id === suggestionId)?.goalId ?? '',
            why: tellFailure({ kind: outcome }, decidingFailures),
          })),
        )
        void board.readDecisions()
        if (left.length > 0) return
        announce(say(decidingWords.nowAgreed), 'now')
        onClose()
      },
    )
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isWide
      title={say(suggestingWords.lookTitle)}
      actions={
        <>
          <Button onPress={onClose}>
            {say(waiting.length === 0 ? commonWords.close : suggestingWords.notNow)}
          </Button>
          {isWhole && agreeable.length > 0 && (
            <SendButton sending={sending} onPress={agreeToAll}>
              {sayCount(suggestingWords.agreeAll, agreeable.length)}
            </SendButton>
          )}
        </>
      }
    >
      {waiting.length === 0 && gone.length === 0 && <p>{say(suggestingWords.allAnswered)}</p>}
      {waiting.length > 0 && !isWhole && <p>{say(commonWords.opening)}</p>}
      {isWhole && (
        <ul className={styles.each}>
          {waiting.map((suggestion) => (
            <One
              key={suggestion.id}
              props={props}
              board={board}
              suggestion={suggestion}
              notDone={notDone.find(({ suggestionId }) => suggestionId === suggestion.id)?.why}
            />
          ))}
        </ul>
      )}
      {gone.map(({ suggestionId, goalId, why }) => (
        <div key={suggestionId}>
          <Voice>{sayCard(board, goalId)}</Voice>
          <ProblemLine problem={why} />
        </div>
      ))}
      <ProblemLine problem={sending.problem} />
    </Dialog>
  )
}

/** An answer that was not taken, and why, in words. */
interface NotDone {
  readonly suggestionId: string
  readonly goalId: string
  readonly why: string
}

/** A way to go about a goal is answered where its cards are. */
export const isSaidHere = ({ kind }: Suggestion) => kind !== 'approach'

const nowOf = ({ contentOf }: Board, { kind, goalId, otherGoalId }: Suggestion) =>
  contentOf(kind === 'replace' ? (otherGoalId ?? '') : goalId)

function One({
  props,
  board,
  suggestion,
  notDone,
}: {
  readonly props: BoardProps
  readonly board: Board
  readonly suggestion: Suggestion
  readonly notDone: string | undefined
}) {
  const now = nowOf(board, suggestion)
  const goal = sayCard(board, suggestion.goalId)
  const answering = useAnswering(props.workspaceId, suggestion, () => void board.readDecisions())
  const decided = board.decisions?.find(({ goalId }) => goalId === suggestion.goalId)
  return (
    <li>
      <h3 className={styles.sub}>
        {say(decidingWords[`suggests-${suggestion.kind}`], { name: suggestion.by.name })}
      </h3>
      {suggestion.kind !== 'start' && (
        <p className={section.small}>
          <Voice>{goal}</Voice>
        </p>
      )}
      <WhatIsSuggested
        suggestion={suggestion}
        agreed={decided?.agreed?.suggestion.content}
        now={now}
        me={props.me}
        sayOther={(id) => sayCard(board, id)}
      />
      <ProblemLine problem={notDone} />
      <FourAnswers
        suggestion={suggestion}
        mayAgree={isAsSuggested(suggestion, now)}
        about={goal}
        answering={answering}
      />
    </li>
  )
}
