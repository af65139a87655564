import type * as Y from 'yjs'
import type { GoalView } from '#lib/board/board-view.ts'
import { sentenceName, signTextName, stepTextName } from '#lib/board/board-roots.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readAllGoalParts } from '#lib/board/read-goal-parts.ts'
import { planGoalParts } from './restore-goal-parts.ts'
import type { RestorePlan } from './restore-plan.ts'
import { setValues, valuesOf } from './restore-values.ts'
import { planRootText } from './restore-root-text.ts'
import type { RestoreTextOptions } from './restore-text.ts'

type ReadableGoal = Extract<GoalView, { kind: 'goal' }>

/**
 * Takes goals back to what a version says of them: words, part of life, signs, steps, and their order where
 * the whole board goes back. Goals that were added since stay as they are, and no goal is ever deleted: steps
 * that were added since are taken away as a person does it, and signs lose their words.
 */
export function planBoard(
  plan: RestorePlan,
  now: Y.Doc,
  version: Y.Doc,
  goalId: string | undefined,
  options: RestoreTextOptions,
): void {
  const goals = readGoals(now)
  const [partsNow, partsThen] = [readAllGoalParts(now), readAllGoalParts(version)]
  for (const goal of readGoals(version)) {
    const current = goals.find(({ id }) => id === goal.id)
    if (current === undefined || (goalId !== undefined && goal.id !== goalId)) continue
    const text = (name: string) => planRootText(plan, now, version, name, options)
    text(sentenceName(goal.id))
    text(goalTextName('benchmark', goal.id))
    const names = goalId === undefined ? [...goalValues, 'order'] : goalValues
    setValues(plan, now, 'goals', goal.id, valuesOf(version, 'goals', goal.id, names))
    for (const { id } of goal.signs) text(signTextName(id))
    for (const { id } of current.signs) if (!has(goal.signs, id)) text(signTextName(id))
    for (const step of goal.steps) {
      text(stepTextName(step.id))
      const values = valuesOf(version, 'steps', step.id, ['removed', 'owner', 'done', 'by'])
      setValues(plan, now, 'steps', step.id, values)
    }
    for (const { id } of current.steps) {
      if (!has(goal.steps, id)) setValues(plan, now, 'steps', id, { removed: true })
    }
    planGoalParts(
      plan,
      now,
      version,
      goal.id,
      { now: partsNow.get(goal.id), past: partsThen.get(goal.id) },
      options,
    )
  }
}

const goalValues = ['domain', 'signs-not-yet', 'review', 'starting']

const readGoals = (doc: Y.Doc): readonly ReadableGoal[] =>
  readBoard(doc).goals.filter((goal): goal is ReadableGoal => goal.kind === 'goal')

const has = (entries: readonly { readonly id: string }[], id: string) => entries.some((one) => one.id === id)
