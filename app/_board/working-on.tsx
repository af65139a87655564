'use client'

import type { ReactNode } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { BoardArea } from './board-area.tsx'
import { BoardColumn } from './board-column.tsx'
import type { BoardProps } from './board-props.ts'
import type { Board } from './use-board.ts'
import { useBoardHands } from './use-board-hands.ts'

const shown: readonly GoalColumn[] = ['active']

/** What is worked on, as it stands on the board, beside one goal's page. */
export default function WorkingOn({
  props,
  board,
  openGoalId,
}: {
  readonly props: BoardProps
  readonly board: Board
  readonly openGoalId: string
}): ReactNode {
  const hands = useBoardHands(props, board, { columns: shown, hasRoom: true })
  return (
    <BoardArea hands={hands}>
      <BoardColumn column="active" hands={hands} openGoalId={openGoalId} />
    </BoardArea>
  )
}
