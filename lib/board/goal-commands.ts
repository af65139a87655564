import * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import type { GoalDomain } from './board-view.ts'
import { sentenceName, yMapOf } from './board-roots.ts'
import { lastKey, planOrder } from './order-key.ts'
import { readEntries } from './read-entries.ts'

export type GoalUnknown = { readonly kind: 'goal-unknown' }

/** Adds a goal after all others, with its sentence. `id` is new: the caller made it by chance. */
export function addGoal(doc: Y.Doc, goal: { readonly id: GoalId; readonly sentence: string }): void {
  doc.transact(() => {
    const yGoal = new Y.Map<unknown>()
    yGoal.set('order', lastKey(readEntries(doc, 'goals')))
    yMapOf(doc, 'goals').set(goal.id, yGoal)
    writePlainText(doc.getXmlFragment(sentenceName(goal.id)), goal.sentence)
  })
}

export function setDomain(
  doc: Y.Doc,
  goalId: GoalId,
  domain: GoalDomain | undefined,
): Result<void, GoalUnknown> {
  const yGoal: unknown = yMapOf(doc, 'goals').get(goalId)
  if (!(yGoal instanceof Y.Map)) return fail({ kind: 'goal-unknown' })
  if (domain === undefined) yGoal.delete('domain')
  else yGoal.set('domain', domain)
  return succeed(undefined)
}

/**
 * Puts a goal at `index` among those it is shown with. `shown` are the goals of its column, in board order;
 * whether the moved one is among them makes no difference.
 */
export function moveWithin(
  doc: Y.Doc,
  goalId: GoalId,
  shown: readonly GoalId[],
  index: number,
): Result<void, GoalUnknown> {
  const yGoals = yMapOf(doc, 'goals')
  if (!(yGoals.get(goalId) instanceof Y.Map)) return fail({ kind: 'goal-unknown' })
  const others = readEntries(doc, 'goals').filter(
    (entry) => entry.id !== goalId && shown.some((id) => id === entry.id),
  )
  doc.transact(() => {
    for (const { id, order } of planOrder(others, goalId, index)) {
      const yGoal: unknown = yGoals.get(id)
      if (yGoal instanceof Y.Map) yGoal.set('order', order)
    }
  })
  return succeed(undefined)
}
