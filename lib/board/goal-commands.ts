import * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { sentenceName, yMapOf } from './board-roots.ts'
import type { GoalDomain } from './goal-domain.ts'
import type { StartingLevel } from './goal-texts.ts'
import { lastKey, planOrder } from './order-key.ts'
import { parsePlainDate } from './plain-date.ts'
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
  return setValue(doc, goalId, 'domain', domain)
}

/** By when they look at it together; undefined for no day. */
export function setReview(doc: Y.Doc, goalId: GoalId, day: string | undefined): Result<void, GoalUnknown> {
  return setValue(doc, goalId, 'review', parsePlainDate(day))
}

/** Where on its ladder the goal starts from. */
export function setStarting(
  doc: Y.Doc,
  goalId: GoalId,
  level: StartingLevel | undefined,
): Result<void, GoalUnknown> {
  return setValue(doc, goalId, 'starting', level)
}

/** That nothing would be noticed yet, said outright; or that somebody takes it back. */
export function setSignsNotYet(doc: Y.Doc, goalId: GoalId, isSaid: boolean): Result<void, GoalUnknown> {
  return setValue(doc, goalId, 'signs-not-yet', isSaid ? true : undefined)
}

/** A value that is set already is not written again. */
function setValue(
  doc: Y.Doc,
  goalId: GoalId,
  name: string,
  value: string | true | undefined,
): Result<void, GoalUnknown> {
  const yGoal: unknown = yMapOf(doc, 'goals').get(goalId)
  if (!(yGoal instanceof Y.Map)) return fail({ kind: 'goal-unknown' })
  if (yGoal.get(name) === value) return succeed(undefined)
  if (value === undefined) yGoal.delete(name)
  else yGoal.set(name, value)
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
