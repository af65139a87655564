'use client'

import type { ReactNode } from 'react'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { AnchoredMenu } from '../_ui/anchored-menu.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { findSpot, findStanding } from './arrange-board.ts'
import { MovedNotice } from '../_deciding/moved-notice.tsx'
import { listColumnWays, listWaysWithin, sayAtOnce, type MoveWay } from './move-ways.ts'
import { SlideMoved } from './slide-moved.tsx'
import type { BoardHands } from './use-board-hands.ts'

/** What holds columns: the one menu of their cards, the pointer that drags, and what is said when a move fails. */
export function BoardArea({
  hands,
  className,
  children,
}: {
  readonly hands: BoardHands
  readonly className?: string
  readonly children: ReactNode
}) {
  const { props, mover, dragging, carrying } = hands
  return (
    // Dragging is extra: every card has its menu.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={className} {...dragging.handlers}>
      <ProblemLine problem={mover.problem} />
      <MovedNotice key={mover.moved?.goalId} mover={mover} workspaceId={props.workspaceId} />
      {hands.suggesting.dialog}
      <SlideMoved arranged={mover.arranged} held={mover.carried?.goalId ?? carrying.goalId}>
        {children}
      </SlideMoved>
      <BoardMenu hands={hands} />
    </div>
  )
}

function BoardMenu({
  hands: { props, board, menu, mover, carrying, mayDrag, shown },
}: {
  readonly hands: BoardHands
}) {
  const { goalId, anchor } = menu
  const column = goalId === undefined ? undefined : findSpot(mover.arranged, goalId)?.column
  if (goalId === undefined || anchor === undefined || column === undefined) return null
  const isGoal = mover.arranged[column].some(({ id, kind }) => id === goalId && kind === 'goal')
  const isRead = board.mayWrite && isGoal
  const within = [
    ...(shown === 'all' && isRead ? (['up', 'down'] as const) : []),
    ...(mayDrag && isRead ? (['carry'] as const) : []),
  ] as const
  return (
    <AnchoredMenu<MoveWay>
      anchor={anchor}
      label={say(boardWords.moveChoices)}
      choices={[
        ...listColumnWays(props.role, column, isRead),
        ...listWaysWithin(within, findStanding(mover.arranged[column], goalId)),
      ]}
      note={sayAtOnce(props.role, column)}
      onClose={menu.close}
      onChoose={(way) => {
        if (way !== 'carry') mover.choose(goalId, way)
        // The menu gives the focus back when it has gone; only then is it the card's to keep.
        else requestAnimationFrame(() => carrying.begin(goalId))
      }}
    />
  )
}
