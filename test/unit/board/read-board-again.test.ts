import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureAccountId } from '#lib/base/ids.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import { addGoal, moveWithin, setDomain, setSignsNotYet } from '#lib/board/goal-commands.ts'
import { readBoardAgain } from '#lib/board/read-board-again.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDay, setStepDone, setStepOwner, setStepRemoved } from '#lib/board/step-commands.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { changedRoots } from '../../../app/_sync/changed-roots.ts'
import { goal } from './board-of.ts'

const sam = ensureAccountId('sam-0000000000000000_A')

function boardOfThree(): Y.Doc {
  const doc = new Y.Doc()
  for (const id of ['a', 'b', 'c']) {
    addGoal(doc, { id: goal(id), sentence: `I want ${id}` })
    addStep(doc, { id: `s${id}`, goalId: goal(id), words: 'Begin' })
    addSign(doc, { id: `n${id}`, goalId: goal(id), place: 'home', words: 'Humming' })
  }
  return doc
}

/** What a screen that follows the document reads after one change. */
function readAfter(doc: Y.Doc, before: BoardView, change: () => void): BoardView {
  const changed = new Set<string>()
  const note = (transaction: Y.Transaction) => {
    for (const name of changedRoots(transaction)) changed.add(name)
  }
  doc.on('afterTransaction', note)
  change()
  doc.off('afterTransaction', note)
  return readBoardAgain(doc, before, changed)
}

function write(doc: Y.Doc, name: string, words: string): void {
  const yLine = doc.getXmlFragment(name).get(0)
  const yWords = yLine instanceof Y.XmlElement ? yLine.get(0) : undefined
  if (!(yWords instanceof Y.XmlText)) throw new Error('no words there')
  yWords.insert(0, words)
}

describe('reading a board again', () => {
  const changes: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
    ['a sentence', (doc) => write(doc, 'sentence/b', 'Oh, ')],
    ['a step', (doc) => write(doc, 'step/sb', 'Then ')],
    ['a sign', (doc) => write(doc, 'sign/nc', 'Loud ')],
    [
      'several texts',
      (doc) => doc.transact(() => ['sentence/a', 'step/sc'].forEach((name) => write(doc, name, 'x'))),
    ],
    [
      'a sentence nobody can read',
      (doc) => doc.getXmlFragment('sentence/a').insert(0, [new Y.XmlElement('image')]),
    ],
    ['how we’ll know', (doc) => appendPlainText(doc.getXmlFragment('benchmark/b'), 'It is quiet')],
    ['a text that is folded', (doc) => appendPlainText(doc.getXmlFragment('level-0/b'), 'Quiet')],
    ['not yet', (doc) => void setSignsNotYet(doc, goal('b'), true)],
    ['a day of a step', (doc) => void setStepDay(doc, 'sa', '2027-01-09')],
    ['a new goal', (doc) => addGoal(doc, { id: goal('d'), sentence: 'More' })],
    ['a new step', (doc) => addStep(doc, { id: 'sx', goalId: goal('a'), words: 'On' })],
    ['a new sign', (doc) => addSign(doc, { id: 'nx', goalId: goal('a'), place: 'outside', words: 'On' })],
    ['an order', (doc) => void moveWithin(doc, goal('c'), [goal('a'), goal('b')], 0)],
    ['a part of life', (doc) => void setDomain(doc, goal('a'), 'work')],
    ['a step done', (doc) => void setStepDone(doc, 'sa', true)],
    ['a step owned', (doc) => void setStepOwner(doc, 'sa', sam)],
    ['a step taken away', (doc) => void setStepRemoved(doc, 'sa', true)],
    [
      'a text of no goal',
      (doc) => doc.getXmlFragment('step/none').insert(0, [new Y.XmlElement('paragraph')]),
    ],
  ]

  it.each(changes)('BO-30 %s is read as the whole board would be', (_name, change) => {
    const doc = boardOfThree()
    expect(readAfter(doc, readBoard(doc), () => change(doc))).toEqual(readBoard(doc))
  })

  it('BO-30 a goal that was unreadable and is mended is read', () => {
    const doc = boardOfThree()
    doc.getXmlFragment('sentence/a').insert(0, [new Y.XmlElement('image')])
    const before = readBoard(doc)
    expect(before.goals[0]?.kind).toBe('unreadable')
    const now = readAfter(doc, before, () => doc.getXmlFragment('sentence/a').delete(0, 1))
    expect(now).toEqual(readBoard(doc))
    expect(now.goals[0]?.kind).toBe('goal')
  })

  it('BO-30 what comes into a document that nobody has read yet is read', () => {
    const state = Y.encodeStateAsUpdate(boardOfThree())
    const fresh = new Y.Doc()
    const now = readAfter(fresh, readBoard(fresh), () => Y.applyUpdate(fresh, state))
    expect(now).toEqual(readBoard(boardOfThree()))
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, state)
    write(theirs, 'step/sb', 'Then ')
    const later = readAfter(fresh, now, () => Y.applyUpdate(fresh, Y.encodeStateAsUpdate(theirs)))
    expect(later).toEqual(readBoard(theirs))
    expect(later.goals[0]).toBe(now.goals[0])
  })

  it('BO-30 when words change, every other goal is the very one of before', () => {
    const doc = boardOfThree()
    const before = readBoard(doc)
    const now = readAfter(doc, before, () => write(doc, 'sentence/b', 'Oh, '))
    expect(now.goals.map((entry, index) => entry === before.goals[index])).toEqual([true, false, true])
  })
})
