import type { GoalView } from '#lib/board/board-view.ts'
import type { PlanView } from '#lib/plan/plan-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'

/** A text line by line; none where it cannot be read. */
export function linesOfText(text: RichTextView | undefined): readonly string[] {
  return text === undefined ? [] : plainText(text).split('\n')
}

/** What stands in sight on a goal's page: its words, how we'll know, signs and steps. */
export function linesOfGoal(goal: GoalView): readonly string[] {
  if (goal.kind === 'unreadable') return []
  return [goal.sentence, goal.benchmark, ...[...goal.signs, ...goal.steps].map(({ text }) => text)].flatMap(
    linesOfText,
  )
}

export function linesOfPlan(plan: PlanView): readonly string[] {
  return plan.parts.flatMap(({ text }) => linesOfText(text))
}
