import * as Y from 'yjs'
import type { AccountId, GoalId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { stepTextName, yMapOf } from './board-roots.ts'
import { lastKey } from './order-key.ts'
import { parsePlainDate } from './plain-date.ts'
import { readEntries } from './read-entries.ts'

export type StepUnknown = { readonly kind: 'step-unknown' }

/** Adds a step after the goal's others. `id` is new: the caller made it by chance. */
export function addStep(
  doc: Y.Doc,
  step: { readonly id: string; readonly goalId: GoalId; readonly words: string },
): void {
  doc.transact(() => {
    const yStep = new Y.Map<unknown>()
    yStep.set('goal', step.goalId)
    yStep.set('order', lastKey(readEntries(doc, 'steps')))
    yMapOf(doc, 'steps').set(step.id, yStep)
    writePlainText(doc.getXmlFragment(stepTextName(step.id)), step.words)
  })
}

/** Who will do it; undefined while that is not decided. */
export function setStepOwner(
  doc: Y.Doc,
  stepId: string,
  ownerId: AccountId | undefined,
): Result<void, StepUnknown> {
  return changeStep(doc, stepId, (yStep) => {
    if (ownerId === undefined) yStep.delete('owner')
    else yStep.set('owner', ownerId)
  })
}

export function setStepDone(doc: Y.Doc, stepId: string, done: boolean): Result<void, StepUnknown> {
  return changeStep(doc, stepId, (yStep) => yStep.set('done', done))
}

/** The day by which it is meant to be done; undefined for none. */
export function setStepDay(doc: Y.Doc, stepId: string, day: string | undefined): Result<void, StepUnknown> {
  const by = parsePlainDate(day)
  return changeStep(doc, stepId, (yStep) => (by === undefined ? yStep.delete('by') : yStep.set('by', by)))
}

/** Takes a step off the goal, or puts it back: its words stay, so somebody typing in it loses nothing. */
export function setStepRemoved(doc: Y.Doc, stepId: string, removed: boolean): Result<void, StepUnknown> {
  return changeStep(doc, stepId, (yStep) => yStep.set('removed', removed))
}

function changeStep(
  doc: Y.Doc,
  stepId: string,
  change: (yStep: Y.Map<unknown>) => unknown,
): Result<void, StepUnknown> {
  const yStep: unknown = yMapOf(doc, 'steps').get(stepId)
  if (!(yStep instanceof Y.Map)) return fail({ kind: 'step-unknown' })
  change(yStep)
  return succeed(undefined)
}
