import type * as Y from 'yjs'
import { parseGoalId, type GoalId } from '#lib/base/ids.ts'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { BoardView, GoalView } from './board-view.ts'
import { sentenceName } from './board-roots.ts'
import { parseDomain } from './goal-domain.ts'
import { goalTextName } from './goal-texts.ts'
import { readEntries } from './read-entries.ts'
import { readSigns } from './read-signs.ts'
import { readSteps } from './read-steps.ts'

/**
 * The board as anybody may see it. Never throws and never changes the document: a goal that is no map, or
 * whose sentence holds what the schema does not know, is `unreadable`, and every other goal is as it was.
 */
export function readBoard(doc: Y.Doc): BoardView {
  const steps = readSteps(doc)
  const signs = readSigns(doc)
  return {
    goals: readEntries(doc, 'goals').flatMap((entry): readonly GoalView[] => {
      const id = parseGoalId(entry.id)
      if (!id.ok) return []
      const sentence = readTextOf(doc, sentenceName(id.value))
      if (entry.yValues === undefined || !hasOrder(entry.yValues) || !sentence.ok)
        return [{ kind: 'unreadable', id: id.value, order: entry.order }]
      return [
        {
          kind: 'goal',
          id: id.value,
          order: entry.order,
          sentence: sentence.value,
          benchmark: readBenchmark(doc, id.value),
          domain: parseDomain(entry.yValues.get('domain')),
          signsNotYet: entry.yValues.get('signs-not-yet') === true,
          signs: signs.get(id.value) ?? [],
          steps: steps.get(id.value) ?? [],
        },
      ]
    }),
  }
}

function hasOrder(yGoal: Y.Map<unknown>): boolean {
  return typeof yGoal.get('order') === 'string'
}

export function readBenchmark(doc: Y.Doc, goalId: GoalId): RichTextView | undefined {
  const text = readTextOf(doc, goalTextName('benchmark', goalId))
  return text.ok ? text.value : undefined
}
