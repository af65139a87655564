import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardOf } from '#lib/board/card-of.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addStep, setStepDone, setStepRemoved } from '#lib/board/step-commands.ts'
import { listSteps } from '../../../app/_session/list-steps.ts'
import { goal } from './board-of.ts'

function boardOf(...steps: readonly string[]): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: goal('g'), sentence: 'Ride the bus' })
  for (const words of steps) addStep(doc, { id: words, goalId: goal('g'), words })
  return doc
}

function shown(doc: Y.Doc, ticked: readonly string[]): readonly (readonly [string, boolean])[] {
  const [read] = readBoard(doc).goals
  const card = read && cardOf(read)
  if (card?.kind !== 'goal') throw new Error('no goal')
  return listSteps(card, read, ticked).map(({ id, isDone }) => [id, isDone])
}

describe('steps on a session page', () => {
  it('SP-4 what was ticked there stays, in the goal’s order, with the one that is next', () => {
    const doc = boardOf('a', 'b', 'c')
    setStepDone(doc, 'a', true)
    expect(shown(doc, [])).toEqual([['b', false]])
    setStepDone(doc, 'b', true)
    expect(shown(doc, ['b'])).toEqual([
      ['b', true],
      ['c', false],
    ])
    // Put right, here or elsewhere.
    setStepDone(doc, 'b', false)
    expect(shown(doc, ['b'])).toEqual([['b', false]])
    setStepDone(doc, 'b', true)
    setStepRemoved(doc, 'b', true)
    expect(shown(doc, ['b'])).toEqual([['c', false]])
  })

  it('SP-3 before the board is open the next step is the one of its card', () => {
    const [read] = readBoard(boardOf('a', 'b')).goals
    const card = read && cardOf(read)
    if (card?.kind !== 'goal') throw new Error('no goal')
    expect(listSteps(card, undefined, [])).toEqual([
      { id: 'a', words: 'a', ownerId: undefined, isDone: false },
    ])
  })
})
