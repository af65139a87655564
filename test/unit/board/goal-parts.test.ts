import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addGoal, setDomain, setReview, setSignsNotYet, setStarting } from '#lib/board/goal-commands.ts'
import { ownDomain, ownDomainLength } from '#lib/board/goal-domain.ts'
import { wordsIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { goalTextKinds, goalTextName, partLists, partTextName, partTexts } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan, setNoneYet, setPartRemoved } from '#lib/board/part-commands.ts'
import { readAllGoalParts, readGoalParts, readGoalPartsAgain } from '#lib/board/read-goal-parts.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDay } from '#lib/board/step-commands.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { findRootShape } from '#lib/wire/document-roots.ts'
import { changedRoots } from '../../../app/_sync/changed-roots.ts'
import { listGoalTexts } from '../../../app/_board/list-goal-texts.ts'
import { findGoal, goal } from './board-of.ts'

const [g, other] = [goal('g'), goal('other')]

function fullBoard(): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: g, sentence: 'Take the bus' })
  addGoal(doc, { id: other, sentence: 'Sleep through' })
  for (const id of [g, other]) {
    for (const kind of goalTextKinds) {
      if (kind !== 'sentence') appendPlainText(doc.getXmlFragment(goalTextName(kind, id)), `${kind} of ${id}`)
    }
    addMilestone(doc, { id: `m-${id}`, goalId: id, words: 'Stays on', source: 'Our plan' })
    addPlan(doc, { id: `p-${id}`, goalId: id, trigger: 'it is full', answer: 'wait' })
    addBarrier(doc, { id: `b-${id}`, goalId: id, kind: 'transport', words: 'Late buses' })
  }
  setReview(doc, g, '2027-02-01')
  setStarting(doc, g, 'm2')
  return doc
}

function readAfter(doc: Y.Doc, before: GoalPartsView, change: () => void): GoalPartsView {
  const changed = new Set<string>()
  const note = (transaction: Y.Transaction) => {
    for (const name of changedRoots(transaction)) changed.add(name)
  }
  doc.on('afterTransaction', note)
  change()
  doc.off('afterTransaction', note)
  return readGoalPartsAgain(doc, g, before, changed)
}

describe('the parts of a goal', () => {
  it('GO-3 every text that a goal’s page may hold has a root of its own on a board', () => {
    const names = [
      ...goalTextKinds.map((kind) => goalTextName(kind, g)),
      ...partLists.flatMap((list) => partTexts[list].map((kind) => partTextName(kind, 'x'))),
    ]
    for (const name of names) expect(findRootShape('board', name), name).toBe('text')
    for (const list of partLists) expect(findRootShape('board', list), list).toBe('map')
    for (const name of ['level-3/g', 'clearer-when/g', 'milestones/g', 'plan/g', 'review/g'])
      expect(findRootShape('board', name), name).toBeUndefined()
  })

  it('GO-3 a goal keeps its texts, its day, where it starts from, and its three lists', () => {
    const parts = readGoalParts(fullBoard(), g)
    expect(parts).toMatchObject({
      review: '2027-02-01',
      starting: 'm2',
      milestones: [{ id: 'm-g' }],
      plans: [{ id: 'p-g' }],
      barriers: [{ id: 'b-g', kind: 'transport', noneYet: false }],
    })
    expect(wordsIn(parts, 'level-0/g')).toBe('level-0 of g')
    expect(wordsIn(parts, 'clearer-why/g')).toBe('clearer-why of g')
    expect(wordsIn(parts, 'milestone-source/m-g')).toBe('Our plan')
    expect(wordsIn(parts, 'plan-then/p-g')).toBe('wait')
    expect(wordsIn(parts, 'barrier-change/b-g')).toBe('')
    expect(readAllGoalParts(fullBoard()).get(g)).toEqual(parts)
  })

  it('GO-3 what is no day, no level and no kind is as if there were none, and harms nothing else', () => {
    const doc = fullBoard()
    const yGoal = doc.getMap<Y.Map<unknown>>('goals').get(g)
    yGoal?.set('review', '2027-02-31')
    yGoal?.set('starting', 7)
    doc.getMap<Y.Map<unknown>>('barriers').get('b-g')?.set('kind', 'weather')
    doc.getMap('plans').set('p-g', 'no map')
    doc.getXmlFragment('learned/g').insert(0, [new Y.XmlElement('image')])
    const parts = readGoalParts(doc, g)
    expect(parts).toMatchObject({ review: undefined, starting: undefined, plans: [] })
    expect(parts.barriers).toEqual([{ id: 'b-g', kind: undefined, noneYet: false }])
    expect([parts.texts.has('learned/g'), parts.texts.get('learned/g')]).toEqual([true, undefined])
    expect(wordsIn(parts, 'level-0/g')).toBe('level-0 of g')
    expect(readGoalParts(new Y.Doc(), g)).toMatchObject({ milestones: [], review: undefined })
  })

  it('GO-4 an entry taken away comes back with its words, also those written meanwhile', () => {
    const doc = fullBoard()
    for (const [list, id] of [
      ['milestones', 'm-g'],
      ['plans', 'p-g'],
      ['barriers', 'b-g'],
    ] as const) {
      setPartRemoved(doc, list, id, true)
      expect(readGoalParts(doc, g)[list]).toEqual([])
      const [first] = partTexts[list]
      appendPlainText(doc.getXmlFragment(partTextName(first, id)), 'and more')
      setPartRemoved(doc, list, id, false)
      const parts = readGoalParts(doc, g)
      expect(parts[list]).toMatchObject([{ id }])
      expect(wordsIn(parts, partTextName(first, id))).toMatch(/ and more$/)
    }
    expect(setPartRemoved(doc, 'plans', 'none', true)).toEqual({
      ok: false,
      failure: { kind: 'part-unknown' },
    })
  })

  it('GO-5 “not yet” is said outright, and a sign takes it back', () => {
    const doc = fullBoard()
    const said = () => {
      const read = findGoal(readBoard(doc), 'g')
      return read?.kind === 'goal' && read.signsNotYet
    }
    expect(said()).toBe(false)
    setSignsNotYet(doc, g, true)
    expect(said()).toBe(true)
    addSign(doc, { id: 'n', goalId: g, place: 'home', words: 'Humming' })
    expect(said()).toBe(false)
    setNoneYet(doc, 'b-g', true)
    expect(readGoalParts(doc, g).barriers).toMatchObject([{ noneYet: true }])
    setNoneYet(doc, 'b-g', false)
    expect(readGoalParts(doc, g).barriers).toMatchObject([{ noneYet: false }])
  })

  it('GO-6 a part of life may be in the pair’s own words, short and tidied', () => {
    const doc = fullBoard()
    expect(ownDomain('  My  garden ')).toBe('own:My garden')
    expect(ownDomain('x'.repeat(ownDomainLength + 1))).toBeUndefined()
    expect(ownDomain(' ')).toBeUndefined()
    const domainOf = () => {
      const read = findGoal(readBoard(doc), 'g')
      return read?.kind === 'goal' ? read.domain : 'no goal'
    }
    setDomain(doc, g, 'own:My garden')
    expect(domainOf()).toBe('own:My garden')
    doc
      .getMap<Y.Map<unknown>>('goals')
      .get(g)
      ?.set('domain', `own:${'x'.repeat(500)}`)
    expect(domainOf()).toBeUndefined()
  })

  it('GO-7 a step may name a day, and nothing but a day', () => {
    const doc = fullBoard()
    addStep(doc, { id: 's', goalId: g, words: 'Ride' })
    const day = () => {
      const read = findGoal(readBoard(doc), 'g')
      return read?.kind === 'goal' ? read.steps[0]?.by : 'no goal'
    }
    setStepDay(doc, 's', '2027-01-09')
    expect(day()).toBe('2027-01-09')
    setStepDay(doc, 's', 'soon')
    expect(day()).toBeUndefined()
  })

  it('GO-8 two people who add and write at once lose no word of each other', () => {
    const [mine, theirs] = [fullBoard(), new Y.Doc()]
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    addPlan(mine, { id: 'p1', goalId: g, trigger: 'a', answer: 'b' })
    addPlan(theirs, { id: 'p2', goalId: g, trigger: 'c', answer: 'd' })
    for (const doc of [mine, theirs])
      appendPlainText(doc.getXmlFragment('level-1/other'), `by ${doc === mine}`)
    appendPlainText(mine.getXmlFragment('clearer-see/new'), 'mine')
    appendPlainText(theirs.getXmlFragment('clearer-see/new'), 'theirs')
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    expect(readGoalParts(mine, g)).toEqual(readGoalParts(theirs, g))
    expect(readGoalParts(mine, g).plans.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['p-g', 'p1', 'p2']),
    )
    const words = wordsIn(readGoalParts(mine, goal('new')), 'clearer-see/new')
    expect(words.split('\n').toSorted()).toEqual(['mine', 'theirs'])
  })

  it('GO-9 what others change of another goal is not read, and of this one only what changed', () => {
    const doc = fullBoard()
    const before = readGoalParts(doc, g)
    const write = (name: string) => appendPlainText(doc.getXmlFragment(name), 'more')
    expect(readAfter(doc, before, () => write('level-0/other'))).toBe(before)
    expect(readAfter(doc, before, () => write('sentence/g'))).toBe(before)
    const now = readAfter(doc, before, () => write('plan-if/p-g'))
    expect(now).toEqual(readGoalParts(doc, g))
    expect(now.plans).toBe(before.plans)
    expect(now.texts.get('level-0/g')).toBe(before.texts.get('level-0/g'))
    const listed = readAfter(doc, now, () =>
      addPlan(doc, { id: 'p2', goalId: g, trigger: 'late', answer: 'walk' }),
    )
    expect(listed).toEqual(readGoalParts(doc, g))
    expect(listed.texts.get('level-0/g')).toBe(now.texts.get('level-0/g'))
    const dated = readAfter(doc, listed, () => void setReview(doc, g, undefined))
    expect(dated).toEqual(readGoalParts(doc, g))
  })

  it('GO-10 who wrote what lists every text of a goal that has words, and none of another', () => {
    const doc = fullBoard()
    const read = findGoal(readBoard(doc), 'g')
    if (read?.kind !== 'goal') throw new Error('no goal')
    const names = listGoalTexts(read, doc)
    expect(names.slice(0, 2)).toEqual(['sentence/g', 'benchmark/g'])
    expect(names).toEqual(expect.arrayContaining(['learned/g', 'level-m2/g', 'plan-if/p-g', 'barrier/b-g']))
    expect(names.some((name) => name.endsWith('other'))).toBe(false)
    expect(new Set(names).size).toBe(names.length)
  })

  it('GO-2 words are added after those that stand there', () => {
    const doc = fullBoard()
    appendPlainText(doc.getXmlFragment('benchmark/g'), 'and more')
    const read = findGoal(readBoard(doc), 'g')
    expect(read?.kind === 'goal' && read.benchmark && plainText(read.benchmark)).toBe(
      'benchmark of g and more',
    )
  })
})
