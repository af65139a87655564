'use client'

import { BoardArea } from './board-area.tsx'
import { BoardColumn } from './board-column.tsx'
import type { BoardProps } from './board-props.ts'
import type { Board } from './use-board.ts'
import { useBoardHands } from './use-board-hands.ts'

/** What is worked on, as it stands on the board, beside one goal's page. */
export function WorkingOn({
  props,
  board,
  openGoalId,
}: {
  readonly props: BoardProps
  readonly board: Board
  readonly openGoalId: string
}) {
  const hands = useBoardHands(props, board, true)
  return (
    <BoardArea hands={hands}>
      <BoardColumn column="active" hands={hands} openGoalId={openGoalId} />
    </BoardArea>
  )
}
