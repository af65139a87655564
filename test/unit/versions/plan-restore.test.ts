import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal, moveWithin, setDomain } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDone, setStepRemoved } from '#lib/board/step-commands.ts'
import { signTextName } from '#lib/board/board-roots.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { readBody } from '#lib/rich-text/read-body.ts'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import { planRestore } from '#lib/versions/plan-restore.ts'
import { runPlan } from '#lib/versions/restore-plan.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { addLines, linesIn, paragraph, takeOut, textIn } from '#test/support/version-world.ts'

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Goes back in `now`; answers what the updates make of a copy, and how they look. */
function goBack(
  kind: 'board' | 'session',
  now: Y.Doc,
  version: Y.Doc,
  asked: { readonly goalId?: string; readonly keepsPlaces?: boolean } = {},
) {
  const other = copyOf(now)
  const options = { goalId: asked.goalId, keepsPlaces: asked.keepsPlaces ?? false }
  const updates = runPlan(now, valueOf(planRestore(kind, now, version, options)))
  for (const update of updates) Y.applyUpdate(other, update)
  return { other, updates }
}

const idsOf = (doc: Y.Doc) =>
  doc
    .getXmlFragment('body')
    .toArray()
    .map((yNode) => JSON.stringify(yNode._item?.id))

describe('going back in a text', () => {
  it('VE-13 leaves paragraphs that are the same the very ones they are', () => {
    const now = new Y.Doc()
    addLines('One.', 'Two, which changes a little.', 'Three.', 'Four.')(now)
    const version = copyOf(now)
    const ids = idsOf(now)
    takeOut('Three.')(now)
    textIn(now, 'Two, which changes a little.').insert(5, 'here and there, ')
    addLines('Five.')(now)
    const { other } = goBack('session', now, version)
    expect(linesIn(other)).toEqual(['One.', 'Two, which changes a little.', 'Three.', 'Four.'])
    const back = idsOf(other)
    expect([back[0], back[1], back[3]]).toEqual([ids[0], ids[1], ids[3]])
    expect(back[2]).not.toBe(ids[2])
  })

  it('VE-13 brings back headings, lists, breaks and marks as they were', () => {
    const now = new Y.Doc()
    const yBody = now.getXmlFragment('body')
    const yHeading = new Y.XmlElement('heading')
    Reflect.apply(Reflect.get(yHeading, 'setAttribute'), yHeading, ['level', 3])
    yHeading.insert(0, [new Y.XmlText('Lists')])
    const yList = new Y.XmlElement('bulletList')
    for (const [index, words] of ['Bread', 'Milk'].entries()) {
      const yItem = new Y.XmlElement('listItem')
      yItem.insert(0, [paragraph(words)])
      yList.insert(index, [yItem])
    }
    const yBroken = paragraph('Before the break')
    yBroken.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('and after')])
    yBody.insert(0, [yHeading, yList, yBroken, paragraph('Some of this is bold.')])
    textIn(now, 'Some of this is bold.').format(8, 4, { bold: {} })
    const version = copyOf(now)

    textIn(now, 'Some of this is bold.').format(0, 4, { bold: {} })
    textIn(now, 'Some of this is bold.').format(8, 4, { bold: null })
    yList.delete(0, 1)
    yBody.delete(2, 1)
    yBody.delete(0, 1)
    expect(valueOf(readBody(now))).not.toEqual(valueOf(readBody(version)))
    const { other } = goBack('session', now, version)
    expect(valueOf(readBody(other))).toEqual(valueOf(readBody(version)))
    expect(valueOf(readBody(now))).toEqual(valueOf(readBody(version)))
  })

  it('VE-15 where somebody else is there, a paragraph that goes keeps its place', () => {
    const now = new Y.Doc()
    addLines('One.')(now)
    const version = copyOf(now)
    addLines('Two.')(now)
    const typing = copyOf(now)
    const { other, updates } = goBack('session', now, version, { keepsPlaces: true })
    expect(linesIn(other)).toEqual(['One.', ''])
    textIn(typing, 'Two.').insert(4, ' More.')
    Y.applyUpdate(typing, updates[0] ?? Uint8Array.of(0, 0))
    expect(linesIn(typing)).toEqual(['One.', ' More.'])
  })

  it('VE-12 a long text goes back in several updates', () => {
    const now = new Y.Doc()
    const lines = Array.from({ length: 40 }, (_, index) => `${index} ${'word '.repeat(500)}`)
    addLines(...lines)(now)
    const version = copyOf(now)
    now.getXmlFragment('body').delete(0, 40)
    const { other, updates } = goBack('session', now, version)
    expect(linesIn(other)).toEqual(lines)
    expect(updates.length).toBeGreaterThan(2)
    for (const update of updates) expect(update.length).toBeLessThan(256 * 1024)
  })

  it('VE-12 from any text to any other, by chance', () => {
    let state = 7
    const chance = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      return (state >>> 8) % below
    }
    const words = ['one', 'two', 'three', 'noise', 'sleep']
    const text = () => Array.from({ length: 1 + chance(4) }, () => words[chance(words.length)]).join(' ')
    for (let round = 0; round < 200; round++) {
      const now = new Y.Doc()
      addLines(...Array.from({ length: chance(6) }, text))(now)
      const version = copyOf(now)
      for (let change = chance(6); change > 0; change--) {
        const lines = linesIn(now)
        const some = lines[chance(lines.length || 1)]
        const yBody = now.getXmlFragment('body')
        if (some === undefined || chance(3) === 0) yBody.insert(chance(lines.length + 1), [paragraph(text())])
        else if (chance(2) === 0) takeOut(some)(now)
        else textIn(now, some).insert(0, `${text()} `)
      }
      const { other } = goBack('session', now, version)
      expect(linesIn(other)).toEqual(linesIn(version))
    }
  })

  it('VE-13 a text that cannot be read goes back to nothing', () => {
    const now = new Y.Doc()
    now.getXmlFragment('body').insert(0, [new Y.XmlElement('image')])
    const asked = { goalId: undefined, keepsPlaces: false }
    expect(planRestore('session', now, new Y.Doc(), asked)).toEqual({
      ok: false,
      failure: { kind: 'unreadable' },
    })
  })
})

const bus = ensureGoalId('bus')
const night = ensureGoalId('night')
const later = ensureGoalId('later')

/** Each goal in order: sentence, part of life, signs, steps. */
const told = (doc: Y.Doc) =>
  readBoard(doc).goals.flatMap((goal) => {
    if (goal.kind !== 'goal') return []
    const wordsOf = (one: { text: Parameters<typeof plainText>[0] | undefined }) =>
      one.text === undefined ? '' : plainText(one.text)
    const steps = goal.steps.map((step) => `${wordsOf(step)}${step.done ? ' (done)' : ''}`)
    return [[plainText(goal.sentence), goal.domain, ...goal.signs.map(wordsOf), ...steps].join(' | ')]
  })

function makeBoard() {
  const doc = new Y.Doc()
  addGoal(doc, { id: bus, sentence: 'Take the bus.' })
  addGoal(doc, { id: night, sentence: 'Sleep through.' })
  setDomain(doc, bus, 'work')
  addSign(doc, { id: 'sign', goalId: bus, place: 'outside', words: 'I sit anywhere.' })
  addStep(doc, { id: 'step', goalId: bus, words: 'Ride two stops.' })
  return doc
}

function change(doc: Y.Doc) {
  const yText = doc.getXmlFragment('sentence/bus').get(0)
  if (yText instanceof Y.XmlElement && yText.get(0) instanceof Y.XmlText) {
    const ySentence = yText.get(0)
    if (ySentence instanceof Y.XmlText) ySentence.insert(0, 'Maybe: ')
  }
  setDomain(doc, bus, undefined)
  setStepDone(doc, 'step', true)
  setStepRemoved(doc, 'step', true)
  addStep(doc, { id: 'since', goalId: bus, words: 'A step since.' })
  addSign(doc, { id: 'since', goalId: bus, place: 'home', words: 'A sign since.' })
  addGoal(doc, { id: later, sentence: 'A goal since.' })
  addSign(doc, { id: 'other', goalId: night, place: 'home', words: 'Another sign since.' })
  moveWithin(doc, night, [bus, night, later], 0)
}

describe('going back on a board', () => {
  it('VE-13 takes words, parts of life, steps, signs and order back, and no goal away', () => {
    const now = makeBoard()
    const version = copyOf(now)
    change(now)
    const { other } = goBack('board', now, version)
    expect(told(other)).toEqual([
      'Take the bus. | work | I sit anywhere. |  | Ride two stops.',
      'Sleep through. |  | ',
      'A goal since. | ',
    ])
    // What was added since is taken away as a person does it: its words can come back.
    expect(plainText(valueOf(readTextOf(other, signTextName('since'))))).toBe('')
  })

  it('VE-13 takes one goal back and leaves the others', () => {
    const now = makeBoard()
    const version = copyOf(now)
    change(now)
    const { other } = goBack('board', now, version, { goalId: bus })
    expect(told(other)).toEqual([
      'Sleep through. |  | Another sign since.',
      'Take the bus. | work | I sit anywhere. |  | Ride two stops.',
      'A goal since. | ',
    ])
  })

  it('VE-13 can itself be undone', () => {
    const now = makeBoard()
    const version = copyOf(now)
    change(now)
    const before = copyOf(now)
    const { other: back } = goBack('board', now, version)
    const { other: forth } = goBack('board', back, before)
    expect(told(forth)).toEqual(told(before))
  })
})
