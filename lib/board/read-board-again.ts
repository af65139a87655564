import type * as Y from 'yjs'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { BoardView, GoalView } from './board-view.ts'
import { mapNames, sentenceName, signTextName, stepTextName } from './board-roots.ts'
import { goalOfText } from './goal-of-text.ts'
import { goalTextName } from './goal-texts.ts'
import { readBenchmark, readBoard } from './read-board.ts'

/**
 * The board after the roots named by `changed` changed, as `readBoard` would read it. When only words changed,
 * only their goals are read again, and every other is the very one of before.
 */
export function readBoardAgain(doc: Y.Doc, before: BoardView, changed: ReadonlySet<string>): BoardView {
  if (changed.size === 0 || readMaps.some((name) => changed.has(name))) return readBoard(doc)
  const touched = new Set([...changed].flatMap((name) => touchedBy(doc, name)))
  const goals: GoalView[] = []
  for (const goal of before.goals) {
    const again = touched.has(goal.id) ? readGoalAgain(doc, goal, changed) : goal
    if (again === undefined) return readBoard(doc)
    goals.push(again)
  }
  return { goals }
}

/** The others are read with the parts of one goal. */
const readMaps: readonly string[] = [mapNames.goals, mapNames.steps, mapNames.signs]

function touchedBy(doc: Y.Doc, name: string): readonly string[] {
  const text = goalOfText(doc, name)
  return text === undefined || text.part === 'more' ? [] : [text.goalId]
}

/** undefined when its words alone do not say what it is now. */
function readGoalAgain(doc: Y.Doc, goal: GoalView, changed: ReadonlySet<string>): GoalView | undefined {
  if (goal.kind === 'unreadable') return undefined
  const sentence = readTextOf(doc, sentenceName(goal.id))
  if (!sentence.ok) return undefined
  const textOf = (name: string) => {
    const text = readTextOf(doc, name)
    return text.ok ? text.value : undefined
  }
  return {
    ...goal,
    sentence: sentence.value,
    benchmark: changed.has(goalTextName('benchmark', goal.id)) ? readBenchmark(doc, goal.id) : goal.benchmark,
    steps: goal.steps.map((step) =>
      changed.has(stepTextName(step.id)) ? { ...step, text: textOf(stepTextName(step.id)) } : step,
    ),
    signs: goal.signs.map((sign) =>
      changed.has(signTextName(sign.id)) ? { ...sign, text: textOf(signTextName(sign.id)) } : sign,
    ),
  }
}
