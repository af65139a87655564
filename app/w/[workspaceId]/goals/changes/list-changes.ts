import type { Instant } from '#lib/base/instant.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalDecisions } from '#lib/deciding/goal-decisions.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../../../../_board/say-column.ts'
import { sayGoal } from '../../../../_board/say-goal.ts'

export interface Change {
  readonly goalId: string
  readonly words: string
  readonly at: Instant
}

/** What others moved, what both agreed to and what was suggested after a moment, newest first. What one did alone oneself is not told. */
export function listChanges({
  board,
  places,
  decisions,
  since,
  me,
}: {
  readonly board: BoardView
  readonly places: readonly {
    readonly goalId: string
    readonly column: GoalColumn
    readonly moverId: string
    readonly movedBy: string
    readonly movedAt: Instant
    readonly byBoth: boolean
  }[]
  readonly decisions: readonly GoalDecisions[]
  readonly since: Instant
  readonly me: string
}): readonly Change[] {
  const goals = new Map(board.goals.map((goal) => [String(goal.id), sayGoal(goal)]))
  const moved = places.flatMap((place): readonly Change[] => {
    const goal = goals.get(place.goalId)
    if (goal === undefined || place.movedAt <= since || (!place.byBoth && place.moverId === me)) return []
    const told = { goal, column: sayColumn(place.column) }
    const words = place.byBoth
      ? say(findingWords.changesBoth, told)
      : say(findingWords.changesMoved, { ...told, name: place.movedBy })
    return [{ goalId: place.goalId, words, at: place.movedAt }]
  })
  const suggested = decisions.flatMap(({ goalId, open }) =>
    open.flatMap((suggestion): readonly Change[] => {
      const goal = goals.get(goalId)
      if (goal === undefined || suggestion.at <= since || suggestion.by.accountId === me) return []
      const words = say(findingWords.changesSuggested, { goal, name: suggestion.by.name })
      return [{ goalId, words, at: suggestion.at }]
    }),
  )
  return [...moved, ...suggested].sort((a, b) => b.at - a.at)
}
