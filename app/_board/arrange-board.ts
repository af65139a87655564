import type { BoardView, GoalView } from '#lib/board/board-view.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { GoalPlace } from './goal-place.ts'

export type ArrangedBoard = Readonly<Record<GoalColumn, readonly GoalView[]>>

/** Every goal in its column, in board order. A goal whose place nobody told of is in Ideas. */
export function arrangeBoard(board: BoardView, places: readonly GoalPlace[]): ArrangedBoard {
  const columns = new Map(places.map((place) => [place.goalId, place.column]))
  const inColumn = (column: GoalColumn) =>
    board.goals.filter((goal) => (columns.get(goal.id) ?? 'proposed') === column)
  return {
    proposed: inColumn('proposed'),
    active: inColumn('active'),
    'on-hold': inColumn('on-hold'),
    completed: inColumn('completed'),
    cancelled: inColumn('cancelled'),
  }
}
