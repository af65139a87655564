import type * as Y from 'yjs'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { StepView } from './board-view.ts'
import { stepTextName } from './board-roots.ts'
import { groupByGoal } from './group-by-goal.ts'
import { parsePlainDate } from './plain-date.ts'

/** Each goal's steps in order. A step that belongs to no goal, or was taken away, is not shown. */
export function readSteps(doc: Y.Doc): ReadonlyMap<string, readonly StepView[]> {
  return groupByGoal(doc, 'steps', (id, yStep) => {
    if (yStep.get('removed') === true) return undefined
    const ownerId: unknown = yStep.get('owner')
    const text = readTextOf(doc, stepTextName(id))
    return {
      id,
      ownerId: typeof ownerId === 'string' && ownerId !== '' ? ownerId : undefined,
      done: yStep.get('done') === true,
      by: parsePlainDate(yStep.get('by')),
      text: text.ok ? text.value : undefined,
    }
  })
}
