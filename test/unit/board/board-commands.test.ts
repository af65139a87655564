import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureAccountId } from '#lib/base/ids.ts'
import { addGoal, moveWithin, setDomain } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDone, setStepOwner, setStepRemoved } from '#lib/board/step-commands.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { findGoal, goal, outline } from './board-of.ts'

const sam = ensureAccountId('sam-0000000000000000_A')

function boardWith(...ids: readonly string[]): Y.Doc {
  const doc = new Y.Doc()
  for (const id of ids) addGoal(doc, { id: goal(id), sentence: `I want ${id}` })
  return doc
}

describe('board commands', () => {
  it('BO-5 a new goal stands after all others with its sentence', () => {
    expect(outline(readBoard(boardWith('one', 'two')))).toEqual(['one: I want one', 'two: I want two'])
  })

  it('BO-6 a goal with only an order and a sentence, from any program, is a goal', () => {
    const doc = new Y.Doc()
    const yGoal = new Y.Map()
    yGoal.set('order', 'a0')
    doc.getMap('goals').set('g1', yGoal)
    const yParagraph = new Y.XmlElement('paragraph')
    yParagraph.insert(0, [new Y.XmlText('Sleep through')])
    doc.getXmlFragment('sentence/g1').insert(0, [yParagraph])
    expect(findGoal(readBoard(doc), 'g1')).toMatchObject({
      kind: 'goal',
      domain: undefined,
      signs: [],
      steps: [],
    })
  })

  it('BO-7 moves a goal among those it is shown with, and leaves the rest of the board alone', () => {
    for (const [index, expected] of [
      [0, ['d', 'a', 'c']],
      [1, ['a', 'd', 'c']],
      [2, ['a', 'c', 'd']],
    ] as const) {
      const doc = boardWith('a', 'b', 'c', 'd')
      const others = () =>
        ['a', 'b', 'c'].map((id) => doc.getMap<Y.Map<string>>('goals').get(id)?.get('order'))
      const before = others()
      moveWithin(doc, goal('d'), [goal('a'), goal('c'), goal('d')], index)
      const column = readBoard(doc)
        .goals.map((entry) => entry.id)
        .filter((id) => id !== goal('b'))
      expect(column).toEqual(expected)
      expect(others()).toEqual(before)
    }
  })

  it('BO-8 keeps a domain, signs by place and steps with owner and done', () => {
    const doc = boardWith('g')
    setDomain(doc, goal('g'), 'body-and-sleep')
    addSign(doc, { id: 's1', goalId: goal('g'), place: 'home', words: 'lights out at eleven' })
    addSign(doc, { id: 's2', goalId: goal('g'), place: 'outside', words: 'awake on the bus' })
    addStep(doc, { id: 't1', goalId: goal('g'), words: 'phone in the kitchen' })
    setStepOwner(doc, 't1', sam)
    setStepDone(doc, 't1', true)
    const read = findGoal(readBoard(doc), 'g')
    expect(read).toMatchObject({
      domain: 'body-and-sleep',
      signs: [
        { id: 's1', place: 'home' },
        { id: 's2', place: 'outside' },
      ],
      steps: [{ id: 't1', ownerId: sam, done: true }],
    })
    setDomain(doc, goal('g'), undefined)
    setStepOwner(doc, 't1', undefined)
    expect(findGoal(readBoard(doc), 'g')).toMatchObject({
      domain: undefined,
      steps: [{ ownerId: undefined }],
    })
  })

  it("BO-9 a step taken away comes back with its words, the other person's included", () => {
    const doc = boardWith('g')
    addStep(doc, { id: 't', goalId: goal('g'), words: 'walk' })
    setStepRemoved(doc, 't', true)
    const yText = doc.getXmlFragment('step/t').get(0)
    if (yText instanceof Y.XmlElement) yText.insert(1, [new Y.XmlText(' by the river')])
    expect(findGoal(readBoard(doc), 'g')).toMatchObject({ steps: [] })
    setStepRemoved(doc, 't', false)
    const read = findGoal(readBoard(doc), 'g')
    const step = read?.kind === 'goal' ? read.steps[0] : undefined
    expect(step?.text && plainText(step.text)).toBe('walk by the river')
  })

  it('BO-10 says so when a goal or step is not on the board', () => {
    const doc = new Y.Doc()
    expect(setDomain(doc, goal('x'), 'work')).toEqual({ ok: false, failure: { kind: 'goal-unknown' } })
    expect(moveWithin(doc, goal('x'), [], 0)).toEqual({ ok: false, failure: { kind: 'goal-unknown' } })
    expect(setStepDone(doc, 'x', true)).toEqual({ ok: false, failure: { kind: 'step-unknown' } })
  })
})
