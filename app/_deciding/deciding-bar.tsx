'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { findWaiting } from '#lib/deciding/waiting.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { goalPath, type BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useLater } from '../_requests/use-later.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { classNames } from '../_ui/class-names.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { WaitingBar } from '../_ui/waiting-bar.tsx'
import styles from './deciding.module.css'
import type { Suggestion } from './decision.ts'
import { lookHash } from './look-hash.ts'
import { sayCard } from './say-card.ts'

export interface DecidingBarProps {
  readonly props: BoardProps
  readonly board: Board
  /** The goal whose page it is: what waits there stands on the page itself. */
  readonly goalId?: string
}

/** What waits for the person at this screen, in one line: one press to look, one to answer. */
export function DecidingBar({ props, board, goalId }: DecidingBarProps) {
  const later = useLater(() => import('./answer-all.tsx'))
  const [isOpen, setOpen] = useState(false)
  const waiting = findWaiting(board.decisions ?? [], props.role)
  const [first] = waiting
  const AnswerAll = later.part
  const look = useEffectEvent(() => {
    if (location.hash === `#${lookHash}`) later.want(() => setOpen(true))
  })
  useEffect(() => look(), [])
  const together = waiting.filter(({ kind }) => kind !== 'approach').length
  const isOne = waiting.length === 1 || together === 0
  const isHere = waiting.length === 1 && first?.kind !== 'approach' && first?.goalId === goalId
  return (
    // The dialog stays the one that it is when nothing waits any more: it may have something to say of that.
    <>
      {first !== undefined && (
        <div className={classNames(styles.foot, isHere && styles.phoneOnly)}>
          <WaitingBar
            label={say(decidingWords.waits)}
            action={
              isOne ? (
                <ButtonLink look="plain" to={isHere ? '#suggested' : pathTo(props, first)}>
                  {say(decidingWords.lookAtIt)}
                </ButtonLink>
              ) : (
                <SendButton sending={later.coming} onPress={() => later.want(() => setOpen(true))}>
                  {sayCount(decidingWords.lookAtAll, together)}
                </SendButton>
              )
            }
          >
            {waiting.length === 1
              ? say(decidingWords.waitsOne, {
                  suggests: say(decidingWords[`suggests-${first.kind}`], { name: first.by.name }),
                  goal: sayCard(board, first.goalId),
                })
              : sayCount(decidingWords.waitsMany, waiting.length)}
          </WaitingBar>
          <ProblemLine problem={later.coming.problem} />
        </div>
      )}
      {AnswerAll !== undefined && (
        <AnswerAll isOpen={isOpen} onClose={() => setOpen(false)} props={props} board={board} />
      )}
    </>
  )
}

/** Where a suggestion is answered: on its goal's page, or where the cards are. */
function pathTo(props: BoardProps, { goalId, kind }: Suggestion): string {
  return kind === 'approach'
    ? `/w/${props.workspaceId}/goals/${goalId}/ways`
    : `${goalPath(props, goalId)}#suggested`
}
