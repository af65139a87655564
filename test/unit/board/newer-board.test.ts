import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureAccountId } from '#lib/base/ids.ts'
import { addGoal, moveWithin, setDomain } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDone, setStepOwner, setStepRemoved } from '#lib/board/step-commands.ts'
import { surerGoals } from '#test/support/schema-migrations.ts'
import { goal, outline } from './board-of.ts'

/** A board as a newer build writes it: fields, values and roots that this one has never heard of. */
function newerBoard(): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: goal('g1'), sentence: 'Sleep through' })
  addGoal(doc, { id: goal('g2'), sentence: 'See friends' })
  addStep(doc, { id: 's1', goalId: goal('g1'), words: 'No phone in bed' })
  surerGoals.migrate(doc)
  const yStep = doc.getMap('steps').get('s1')
  if (yStep instanceof Y.Map) yStep.set('every', new Y.Map([['weekday', 2]]))
  return doc
}

it('SV-9 whatever an older page does on a board, it keeps the fields and roots that it does not know', () => {
  const newer = newerBoard()
  const older = new Y.Doc()
  Y.applyUpdate(older, Y.encodeStateAsUpdate(newer))
  expect(outline(readBoard(older))).toEqual(['g1: Sleep through', 'g2: See friends'])

  moveWithin(older, goal('g2'), [goal('g1'), goal('g2')], 0)
  setDomain(older, goal('g1'), 'body-and-sleep')
  setDomain(older, goal('g1'), undefined)
  setStepOwner(older, 's1', ensureAccountId('a'.repeat(22)))
  setStepDone(older, 's1', true)
  setStepRemoved(older, 's1', true)
  addGoal(older, { id: goal('g3'), sentence: 'Ask for help' })
  addStep(older, { id: 's2', goalId: goal('g1'), words: 'Read first' })
  addSign(older, { id: 'n1', goalId: goal('g1'), place: 'home', words: 'The kettle is on' })

  Y.applyUpdate(newer, Y.encodeStateAsUpdate(older))
  const known = { sureness: 'not said' }
  expect(newer.getMap('goals').toJSON()).toMatchObject({ g1: known, g2: known })
  expect(newer.getMap('goals').toJSON()).toHaveProperty('g3')
  expect(newer.getMap('steps').toJSON()).toMatchObject({ s1: { every: { weekday: 2 }, done: true } })
  expect(newer.getMap('moods').toJSON()).toEqual({ first: { colour: 'green' } })
})
