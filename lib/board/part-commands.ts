import * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import type { BarrierKind } from './barrier-kind.ts'
import { yMapOf } from './board-roots.ts'
import { partTextName, partTexts, type PartList } from './goal-texts.ts'
import { lastKey } from './order-key.ts'
import { readEntries } from './read-entries.ts'

export type PartUnknown = { readonly kind: 'part-unknown' }

/** Where a new part goes. `id` is new: the caller made it by chance. */
export interface NewPart {
  readonly id: string
  readonly goalId: GoalId
}

/** Adds a clinical milestone; its source may be said later. */
export function addMilestone(
  doc: Y.Doc,
  milestone: NewPart & { readonly words: string; readonly source: string },
): void {
  addPart(doc, 'milestones', milestone, {}, [milestone.words, milestone.source])
}

/** Adds a plan: if this, then that. */
export function addPlan(
  doc: Y.Doc,
  plan: NewPart & { readonly trigger: string; readonly answer: string },
): void {
  addPart(doc, 'plans', plan, {}, [plan.trigger, plan.answer])
}

/** Adds what gets in the way; what could change about it comes later. */
export function addBarrier(
  doc: Y.Doc,
  barrier: NewPart & { readonly kind: BarrierKind; readonly words: string },
): void {
  addPart(doc, 'barriers', barrier, { kind: barrier.kind }, [barrier.words, ''])
}

/** That nothing would help yet, said outright; or that somebody takes it back. */
export function setNoneYet(doc: Y.Doc, id: string, isSaid: boolean): Result<void, PartUnknown> {
  return changePart(doc, 'barriers', id, (yPart) =>
    isSaid ? yPart.set('none-yet', true) : yPart.delete('none-yet'),
  )
}

/** Takes a part off the goal, or puts it back: its words stay, so somebody typing in it loses nothing. */
export function setPartRemoved(
  doc: Y.Doc,
  list: PartList,
  id: string,
  removed: boolean,
): Result<void, PartUnknown> {
  return changePart(doc, list, id, (yPart) => yPart.set('removed', removed))
}

function addPart(
  doc: Y.Doc,
  list: PartList,
  { id, goalId }: NewPart,
  values: Readonly<Record<string, string>>,
  [first, second]: readonly [string, string],
): void {
  doc.transact(() => {
    const yPart = new Y.Map<unknown>(Object.entries({ ...values, goal: goalId }))
    yPart.set('order', lastKey(readEntries(doc, list)))
    yMapOf(doc, list).set(id, yPart)
    const [firstKind, secondKind] = partTexts[list]
    // A text without words is no root: a board has room for so many.
    if (first !== '') writePlainText(doc.getXmlFragment(partTextName(firstKind, id)), first)
    if (second !== '') writePlainText(doc.getXmlFragment(partTextName(secondKind, id)), second)
  })
}

function changePart(
  doc: Y.Doc,
  list: PartList,
  id: string,
  change: (yPart: Y.Map<unknown>) => unknown,
): Result<void, PartUnknown> {
  const yPart: unknown = yMapOf(doc, list).get(id)
  if (!(yPart instanceof Y.Map)) return fail({ kind: 'part-unknown' })
  change(yPart)
  return succeed(undefined)
}
