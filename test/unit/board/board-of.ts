import { ensureGoalId, type GoalId } from '#lib/base/ids.ts'
import type { BoardView, GoalView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'

export const goal = (name: string): GoalId => ensureGoalId(name)

export function findGoal(board: BoardView, id: string): GoalView | undefined {
  return board.goals.find((entry) => entry.id === id)
}

/** One line a goal, for comparing whole boards at a glance. */
export function outline(board: BoardView): readonly string[] {
  return board.goals.map((entry) =>
    entry.kind === 'goal' ? `${entry.id}: ${plainText(entry.sentence)}` : `${entry.id} (unreadable)`,
  )
}
