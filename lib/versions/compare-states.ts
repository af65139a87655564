import type { DocumentKind } from '#lib/access/document-kind.ts'
import { partName, planParts } from '#lib/plan/plan-parts.ts'
import { bodyName } from '#lib/rich-text/read-body.ts'
import { startingPartName, startingParts } from '#lib/starting-point/starting-parts.ts'
import { comparisonBudget } from './common-order.ts'
import { compareBoards, type StateOf } from './compare-boards.ts'
import { compareLines } from './compare-lines.ts'
import { compareParts } from './compare-parts.ts'
import type { Difference } from './difference.ts'
import { readLines } from './read-lines.ts'

/** What is different between two states of a document; undefined when a text cannot be read. */
export function compareStates(
  kind: DocumentKind,
  before: StateOf,
  after: StateOf,
  goalId: string | undefined,
): Difference | undefined {
  const budget = { left: comparisonBudget }
  if (kind === 'board') return { of: 'board', goals: compareBoards(before, after, goalId, budget) }
  if (kind === 'plan') {
    const parts = compareParts(before, after, { parts: planParts, nameOf: partName }, budget)
    return parts && { of: 'plan', parts }
  }
  if (kind === 'starting-point') {
    const its = { parts: startingParts, nameOf: startingPartName }
    const parts = compareParts(before, after, its, budget)
    return parts && { of: 'starting-point', parts }
  }
  const was = readLines(before.doc, bodyName, before.attributions)
  const is = readLines(after.doc, bodyName, after.attributions)
  if (was === undefined || is === undefined) return undefined
  return { of: 'text', lines: compareLines(was, is, budget) }
}
