import type { GoalView } from '#lib/board/board-view.ts'
import { textIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import {
  clearerPrompts,
  goalTextName,
  ladderLevels,
  partTextName,
  partTexts,
  type GoalTextKind,
  type PartList,
} from '#lib/board/goal-texts.ts'
import type { PlanView } from '#lib/plan/plan-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { goalParts, type GoalPart } from '#lib/board/goal-part.ts'

/** A text line by line; none where it cannot be read. */
export function linesOfText(text: RichTextView | undefined): readonly string[] {
  return text === undefined ? [] : plainText(text).split('\n')
}

export interface LinesOfPart {
  readonly part: GoalPart
  readonly lines: readonly string[]
}

/** All that both read of a goal, part by part: what stands in sight on its page, what is folded there, the agreed way. */
export function linesOfGoal(
  goal: GoalView,
  parts: GoalPartsView,
  approach: readonly string[],
): readonly LinesOfPart[] {
  if (goal.kind === 'unreadable') return []
  const own = (kinds: readonly GoalTextKind[]) =>
    kinds.flatMap((kind) => linesOfText(textIn(parts, goalTextName(kind, goal.id))))
  const listed = (list: PartList) =>
    parts[list].flatMap(({ id }) =>
      partTexts[list].flatMap((kind) => linesOfText(textIn(parts, partTextName(kind, id)))),
    )
  const linesOf: Readonly<Record<GoalPart, readonly string[]>> = {
    sentence: linesOfText(goal.sentence),
    benchmark: linesOfText(goal.benchmark),
    signs: goal.signs.flatMap(({ text }) => linesOfText(text)),
    steps: goal.steps.flatMap(({ text }) => linesOfText(text)),
    clearer: own(clearerPrompts.map((prompt) => `clearer-${prompt}` as const)),
    ladder: own(ladderLevels.toReversed().map((level) => `level-${level}` as const)),
    milestones: listed('milestones'),
    approach,
    plans: listed('plans'),
    barriers: listed('barriers'),
    learned: own(['learned']),
  }
  return goalParts.map((part) => ({ part, lines: linesOf[part] }))
}

export function linesOfPlan(plan: PlanView): readonly string[] {
  return plan.parts.flatMap(({ text }) => linesOfText(text))
}
