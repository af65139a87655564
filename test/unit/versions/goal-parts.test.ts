import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal, setDomain, setReview, setSignsNotYet, setStarting } from '#lib/board/goal-commands.ts'
import { wordsIn } from '#lib/board/goal-parts-view.ts'
import { goalTextKinds, goalTextName } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan, setNoneYet, setPartRemoved } from '#lib/board/part-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readGoalParts } from '#lib/board/read-goal-parts.ts'
import { addStep, setStepDay } from '#lib/board/step-commands.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { compareStates } from '#lib/versions/compare-states.ts'
import { planRestore } from '#lib/versions/plan-restore.ts'
import { runPlan } from '#lib/versions/restore-plan.ts'

const bus = ensureGoalId('bus')

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function makeBoard(): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: bus, sentence: 'Take the bus.' })
  addStep(doc, { id: 'stops', goalId: bus, words: 'Ride two stops.' })
  addMilestone(doc, { id: 'm', goalId: bus, words: 'Stays on.', source: 'Our plan' })
  addPlan(doc, { id: 'p', goalId: bus, trigger: 'it is full', answer: 'wait' })
  addBarrier(doc, { id: 'b', goalId: bus, kind: 'money', words: '' })
  return doc
}

/** Everything about a goal that its page can hold is otherwise than before. */
function changeAll(doc: Y.Doc): void {
  for (const kind of goalTextKinds)
    appendPlainText(doc.getXmlFragment(goalTextName(kind, bus)), `new ${kind}`)
  setReview(doc, bus, '2027-02-01')
  setStarting(doc, bus, 'm1')
  setSignsNotYet(doc, bus, true)
  setDomain(doc, bus, 'own:Getting about')
  setStepDay(doc, 'stops', '2027-01-09')
  setPartRemoved(doc, 'milestones', 'm', true)
  addMilestone(doc, { id: 'm2', goalId: bus, words: 'Rides alone.', source: '' })
  appendPlainText(doc.getXmlFragment('plan-then/p'), 'for the next')
  setNoneYet(doc, 'b', true)
}

function partsOf(before: Y.Doc, after: Y.Doc): readonly unknown[] {
  const state = (doc: Y.Doc) => ({ doc, attributions: new Map() })
  const difference = compareStates('board', state(before), state(after), bus)
  if (difference?.of !== 'board') throw new Error('no difference of boards')
  return difference.goals.flatMap(({ parts }) => parts)
}

function restore(now: Y.Doc, version: Y.Doc): void {
  const plan = planRestore('board', now, version, { goalId: bus, keepsPlaces: false })
  if (!plan.ok) throw new Error('no plan')
  runPlan(now, plan.value)
}

it('VE-26 a difference tells every text and value that a goal’s page can hold', () => {
  const before = makeBoard()
  const after = copyOf(before)
  changeAll(after)
  const parts = partsOf(before, after)
  for (const part of goalTextKinds) expect(parts).toContainEqual(expect.objectContaining({ part }))
  expect(parts).toEqual(
    expect.arrayContaining([
      { part: 'domain', before: undefined, after: 'own:Getting about' },
      { part: 'signs-not-yet', isSaid: true },
      { part: 'step-day', step: 'Ride two stops.', day: '2027-01-09' },
      { part: 'review', day: '2027-02-01' },
      { part: 'starting', level: 'm1' },
      { part: 'part-taken-away', list: 'milestones', words: 'Stays on.' },
      expect.objectContaining({
        part: 'milestone',
        lines: [expect.objectContaining({ text: 'Rides alone.' })],
      }),
      expect.objectContaining({ part: 'plan-then' }),
      { part: 'none-yet', isSaid: true, kind: 'money', words: '' },
    ]),
  )
  expect(partsOf(after, copyOf(after))).toEqual([])
})

it('VE-27 going back brings back all of it, and forward again undoes that', () => {
  const before = makeBoard()
  const now = copyOf(before)
  changeAll(now)
  const changed = copyOf(now)
  restore(now, before)
  expect(partsOf(before, now)).toEqual([])
  expect(readBoard(now)).toMatchObject({
    goals: [{ domain: undefined, signsNotYet: false, steps: [{ by: undefined }] }],
  })
  restore(now, changed)
  expect(partsOf(changed, now)).toEqual([])
  const parts = readGoalParts(now, bus)
  expect(parts.milestones).toEqual([{ id: 'm2' }])
  expect(wordsIn(parts, 'level-m2/bus')).toBe('new level-m2')
})

it('VE-27 a version of before goals had parts takes their words and leaves no root behind that was not there', () => {
  const old = new Y.Doc()
  addGoal(old, { id: bus, sentence: 'Take the bus.' })
  const now = copyOf(old)
  const roots = new Set(now.share.keys())
  restore(now, old)
  expect([...now.share.keys()].filter((name) => name.includes('/') && !roots.has(name))).toEqual([])
  changeAll(now)
  restore(now, old)
  const parts = readGoalParts(now, bus)
  expect([...parts.texts.keys()].map((name) => wordsIn(parts, name)).join('')).toBe('')
  expect(parts).toMatchObject({ milestones: [], plans: [], barriers: [], review: undefined })
})
