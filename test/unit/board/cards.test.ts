import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureAccountId } from '#lib/base/ids.ts'
import { cardOf } from '#lib/board/card-of.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { goalOfText } from '#lib/board/goal-of-text.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDone, setStepOwner } from '#lib/board/step-commands.ts'
import { goal } from './board-of.ts'

const sam = ensureAccountId('sam-0000000000000000_A')

function boardOf(sentence: string): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: goal('g'), sentence })
  addStep(doc, { id: 's1', goalId: goal('g'), words: 'Done already' })
  addStep(doc, { id: 's2', goalId: goal('g'), words: ' ' })
  addStep(doc, { id: 's3', goalId: goal('g'), words: 'Ask at the desk' })
  addSign(doc, { id: 'n1', goalId: goal('g'), place: 'home', words: 'Humming' })
  setStepDone(doc, 's1', true)
  setStepOwner(doc, 's3', sam)
  return doc
}

describe('cards', () => {
  it('BO-29 a card has the sentence and the first step that is open and has words, and nothing else', () => {
    expect(readBoard(boardOf('Sleep through')).goals.map(cardOf)).toEqual([
      {
        kind: 'goal',
        id: 'g',
        words: 'Sleep through',
        next: { id: 's3', words: 'Ask at the desk', ownerId: sam },
      },
    ])
    expect(readBoard(boardOf('  ')).goals.map(cardOf)).toMatchObject([{ words: '' }])
    const broken = new Y.Doc()
    broken.getMap('goals').set('g', 'no map')
    expect(readBoard(broken).goals.map(cardOf)).toEqual([{ kind: 'unreadable', id: 'g' }])
  })

  it('AN-4 a text of a goal tells whose it is; what is none, or nobody’s, does not', () => {
    const doc = boardOf('Sleep through')
    expect(goalOfText(doc, 'sentence/g')).toEqual({ goalId: 'g', part: 'sentence' })
    expect(goalOfText(doc, 'step/s3')).toEqual({ goalId: 'g', part: 'steps' })
    expect(goalOfText(doc, 'sign/n1')).toEqual({ goalId: 'g', part: 'signs' })
    for (const name of ['step/none', 'goals', 'body', '']) expect(goalOfText(doc, name), name).toBeUndefined()
    expect(goalOfText(new Y.Doc(), 'step/s3')).toBeUndefined()
  })
})
