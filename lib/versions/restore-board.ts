import * as Y from 'yjs'
import type { GoalView } from '#lib/board/board-view.ts'
import { mapNames, sentenceName, signTextName, stepTextName } from '#lib/board/board-roots.ts'
import { readBoard } from '#lib/board/read-board.ts'
import type { RestorePlan } from './restore-plan.ts'
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
  for (const goal of readGoals(version)) {
    const current = goals.find(({ id }) => id === goal.id)
    if (current === undefined || (goalId !== undefined && goal.id !== goalId)) continue
    const text = (name: string) => planRootText(plan, now, version, name, options)
    text(sentenceName(goal.id))
    const names = goalId === undefined ? ['domain', 'order'] : ['domain']
    set(plan, now, 'goals', goal.id, valuesOf(version, 'goals', goal.id, names))
    for (const { id } of goal.signs) text(signTextName(id))
    for (const { id } of current.signs) if (!has(goal.signs, id)) text(signTextName(id))
    for (const step of goal.steps) {
      text(stepTextName(step.id))
      const values = valuesOf(version, 'steps', step.id, ['removed', 'owner', 'done'])
      set(plan, now, 'steps', step.id, values)
    }
    for (const { id } of current.steps) {
      if (!has(goal.steps, id)) set(plan, now, 'steps', id, { removed: true })
    }
  }
}

const readGoals = (doc: Y.Doc): readonly ReadableGoal[] =>
  readBoard(doc).goals.filter((goal): goal is ReadableGoal => goal.kind === 'goal')

const has = (entries: readonly { readonly id: string }[], id: string) => entries.some((one) => one.id === id)

/** Plain values of one entry as they lie there, also those that another program gave it. */
function valuesOf(
  version: Y.Doc,
  map: keyof typeof mapNames,
  id: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const yEntry: unknown = version.getMap<unknown>(mapNames[map]).get(id)
  if (!(yEntry instanceof Y.Map)) return {}
  return Object.fromEntries(
    names.flatMap((name) => {
      const value: unknown = yEntry.get(name)
      return value !== null && typeof value === 'object' ? [] : [[name, value]]
    }),
  )
}

/** Sets those that are others now; an entry that is no map stays as it is. */
function set(
  plan: RestorePlan,
  now: Y.Doc,
  map: keyof typeof mapNames,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const yEntry: unknown = now.getMap<unknown>(mapNames[map]).get(id)
  if (!(yEntry instanceof Y.Map)) return
  for (const [name, value] of Object.entries(values)) {
    const present: unknown = yEntry.get(name)
    if (present === value) continue
    const run = () => (value === undefined ? yEntry.delete(name) : yEntry.set(name, value))
    plan.edits.push({ units: 0, run })
  }
}
