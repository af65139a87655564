import type { ComparisonBudget } from './common-order.ts'
import type { StateOf } from './compare-boards.ts'
import { compareLines } from './compare-lines.ts'
import type { PartChange } from './difference.ts'
import { readLines } from './read-lines.ts'

/** The parts of a document, and the root text that holds each. */
export interface PartsOf<Part extends string> {
  readonly parts: readonly Part[]
  readonly nameOf: (part: Part) => string
}

/** What is different between two states of a document of several texts; undefined when one cannot be read. */
export function compareParts<Part extends string>(
  before: StateOf,
  after: StateOf,
  { parts, nameOf }: PartsOf<Part>,
  budget: ComparisonBudget,
): readonly PartChange<Part>[] | undefined {
  const changes: PartChange<Part>[] = []
  for (const part of parts) {
    const was = readLines(before.doc, nameOf(part), before.attributions)
    const is = readLines(after.doc, nameOf(part), after.attributions)
    if (was === undefined || is === undefined) return undefined
    const lines = compareLines(was, is, budget)
    if (lines.length > 0) changes.push({ part, lines })
  }
  return changes
}
