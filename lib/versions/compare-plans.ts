import { partName, planParts } from '#lib/plan/plan-parts.ts'
import type { ComparisonBudget } from './common-order.ts'
import type { StateOf } from './compare-boards.ts'
import { compareLines } from './compare-lines.ts'
import type { PlanPartChange } from './difference.ts'
import { readLines } from './read-lines.ts'

/** What is different between two states of a plan, part by part; undefined when a part cannot be read. */
export function comparePlans(
  before: StateOf,
  after: StateOf,
  budget: ComparisonBudget,
): readonly PlanPartChange[] | undefined {
  const changes: PlanPartChange[] = []
  for (const part of planParts) {
    const was = readLines(before.doc, partName(part), before.attributions)
    const is = readLines(after.doc, partName(part), after.attributions)
    if (was === undefined || is === undefined) return undefined
    const lines = compareLines(was, is, budget)
    if (lines.length > 0) changes.push({ part, lines })
  }
  return changes
}
