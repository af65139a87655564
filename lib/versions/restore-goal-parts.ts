import type * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { noGoalParts, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { goalTextKinds, goalTextName, partLists, partTextName, partTexts } from '#lib/board/goal-texts.ts'
import type { RestorePlan } from './restore-plan.ts'
import { planRootText } from './restore-root-text.ts'
import type { RestoreTextOptions } from './restore-text.ts'
import { setValues, valuesOf } from './restore-values.ts'

/**
 * Takes what is folded on a goal's page back to what a version says of it. Entries of lists that were added since
 * are taken away as a person does it, and those that were taken away since come back.
 */
export function planGoalParts(
  plan: RestorePlan,
  now: Y.Doc,
  version: Y.Doc,
  goalId: GoalId,
  read: { readonly now: GoalPartsView | undefined; readonly past: GoalPartsView | undefined },
  options: RestoreTextOptions,
): void {
  const text = (name: string) => planRootText(plan, now, version, name, options)
  for (const kind of goalTextKinds) {
    if (kind !== 'sentence' && kind !== 'benchmark') text(goalTextName(kind, goalId))
  }
  const [present, past] = [read.now ?? noGoalParts, read.past ?? noGoalParts]
  for (const list of partLists) {
    for (const { id } of past[list]) {
      for (const kind of partTexts[list]) text(partTextName(kind, id))
      setValues(plan, now, list, id, valuesOf(version, list, id, ['removed', 'kind', 'none-yet']))
    }
    for (const { id } of present[list]) {
      if (!past[list].some((one) => one.id === id)) setValues(plan, now, list, id, { removed: true })
    }
  }
}
