import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId, type GoalId } from '#lib/base/ids.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { addGoal, moveWithin, setDomain } from '#lib/board/goal-commands.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDone, setStepOwner, setStepRemoved } from '#lib/board/step-commands.ts'
import { compareStates } from '#lib/versions/compare-states.ts'
import { placesAt } from '#lib/versions/goal-moves.ts'
import type { GoalChange } from '#lib/versions/difference.ts'
import { sam } from '../../support/writing-pair.ts'

const [bus, night, kitchen] = [ensureGoalId('bus'), ensureGoalId('night'), ensureGoalId('kitchen')]

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function makeBoard(): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: bus, sentence: 'Take the bus.' })
  addGoal(doc, { id: night, sentence: 'Sleep through.' })
  addStep(doc, { id: 'stops', goalId: bus, words: 'Ride two stops.' })
  addStep(doc, { id: 'map', goalId: bus, words: 'Bring the map.' })
  return doc
}

const compare = (before: Y.Doc, after: Y.Doc, goalId?: string): readonly GoalChange[] => {
  const state = (doc: Y.Doc) => ({ doc, attributions: new Map() })
  const difference = compareStates('board', state(before), state(after), goalId)
  if (difference?.of !== 'board') throw new Error('no difference of boards')
  return difference.goals
}

describe('what is different between two states of a board', () => {
  it('VE-11 nothing, when nothing is', () => {
    const board = makeBoard()
    expect(compare(board, copyOf(board))).toEqual([])
  })

  it('VE-11 goal by goal: a new one, and what changed about each', () => {
    const before = makeBoard()
    const after = copyOf(before)
    addGoal(after, { id: kitchen, sentence: 'Cook with the window open.' })
    addSign(after, { id: 'sign', goalId: night, place: 'home', words: 'The lamp is off.' })
    setDomain(after, bus, 'work')
    setStepDone(after, 'stops', true)
    setStepOwner(after, 'stops', sam)
    setStepRemoved(after, 'map', true)
    const [first, second, third] = compare(before, after)
    expect(first).toMatchObject({ goalId: bus, title: 'Take the bus.', change: 'changed', moved: undefined })
    expect(first?.parts).toEqual([
      { part: 'domain', before: undefined, after: 'work' },
      { part: 'step-owner', step: 'Ride two stops.', owner: sam },
      { part: 'step-done', step: 'Ride two stops.', done: true },
      { part: 'step-taken-away', step: 'Bring the map.' },
    ])
    expect(second).toMatchObject({
      goalId: night,
      parts: [{ part: 'sign-home', lines: [{ change: 'added', text: 'The lamp is off.' }] }],
    })
    expect(third).toMatchObject({ goalId: kitchen, change: 'added' })
    expect(compare(before, after, night).map(({ goalId }) => goalId)).toEqual([night])
  })

  it('VE-11 the order of goals, of those alone that were moved', () => {
    const before = makeBoard()
    addGoal(before, { id: kitchen, sentence: 'Cook again.' })
    const after = copyOf(before)
    moveWithin(after, kitchen, [bus, night, kitchen], 0)
    const changes = compare(before, after)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ goalId: kitchen, change: 'changed', moved: { behind: undefined } })
    const later = copyOf(before)
    moveWithin(later, bus, [bus, night, kitchen], 2)
    expect(compare(before, later)[0]).toMatchObject({ goalId: bus, moved: { behind: 'Cook again.' } })
  })

  it('VE-21 a goal that was moved is told, a new one where it is not in Ideas, and none that went there and back', () => {
    const before = makeBoard()
    const after = copyOf(before)
    addGoal(after, { id: kitchen, sentence: 'Cook again.' })
    const at = (...moves: readonly (readonly [GoalId, GoalColumn])[]) =>
      placesAt(
        moves.map(([goalId, to], index) => ({ goalId, to, by: sam, byBoth: false, at: index })),
        moves.length,
      )
    const was = { doc: before, attributions: new Map(), places: at([bus, 'active']) }
    const places = at([bus, 'on-hold'], [night, 'active'], [night, 'proposed'], [kitchen, 'active'])
    const difference = compareStates('board', was, { doc: after, attributions: new Map(), places }, undefined)
    expect(difference).toMatchObject({
      goals: [
        { goalId: bus, parts: [{ part: 'column', before: 'active', after: 'on-hold', by: sam }] },
        { goalId: kitchen, parts: [{ part: 'column', before: 'proposed', after: 'active' }, {}] },
      ],
    })
  })

  it('VE-11 a goal that a program took off the board is told, with its last words', () => {
    const before = makeBoard()
    const after = copyOf(before)
    after.getMap('goals').delete(night)
    expect(compare(before, after)).toEqual([
      { goalId: night, title: 'Sleep through.', change: 'not-there', parts: [], moved: undefined },
    ])
  })
})
