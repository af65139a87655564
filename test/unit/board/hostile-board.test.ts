import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addGoal } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addStep } from '#lib/board/step-commands.ts'
import { findGoal, goal, outline } from './board-of.ts'

function honestBoard(): Y.Doc {
  const doc = new Y.Doc()
  addGoal(doc, { id: goal('honest'), sentence: 'To sleep without the light on' })
  addStep(doc, { id: 'step1', goalId: goal('honest'), words: 'one evening' })
  return doc
}

/** What a program that keeps to nothing may write. Each names the entry it makes. */
const attacks: readonly ((doc: Y.Doc, id: string) => void)[] = [
  (doc, id) => doc.getMap('goals').set(id, 7),
  (doc, id) => doc.getMap('goals').set(id, null),
  (doc, id) => doc.getMap('goals').set(id, new Uint8Array([1, 2])),
  (doc, id) => doc.getMap('goals').set(id, { order: 'a0' }),
  (doc, id) => doc.getMap('goals').set(id, new Y.Text('x')),
  (doc, id) => doc.getMap('goals').set(id, new Y.Array()),
  (doc, id) => doc.getMap('goals').set(id, new Y.Doc()),
  (doc, id) => doc.getMap('goals').set(id, new Y.Map()),
  (doc, id) => doc.getMap('goals').set(id, new Y.Map([['order', 9]])),
  (doc, id) => doc.getMap('goals').set(id, new Y.Map([['order', new Y.Map()]])),
  (doc, id) => {
    doc.getMap('goals').set(id, new Y.Map([['order', 'a0']]))
    doc.getXmlFragment(`sentence/${id}`).insert(0, [new Y.XmlElement('script')])
  },
  (doc, id) => {
    doc.getMap('goals').set(id, new Y.Map([['order', 'a0']]))
    doc.getXmlFragment(`sentence/${id}`).insert(0, [new Y.XmlText('loose')])
  },
]

describe('a hostile program on the board', () => {
  it('BO-11 shows each malformed goal as unreadable and every other as it was', () => {
    for (const attack of attacks) {
      const doc = honestBoard()
      attack(doc, 'evil')
      const board = readBoard(doc)
      expect(findGoal(board, 'evil')?.kind).toBe('unreadable')
      expect(outline(board)).toContain('honest: To sleep without the light on')
    }
  })

  it('BO-11 passes over ids that cannot be ids, and keeps those that only look strange', () => {
    const doc = honestBoard()
    for (const id of ['__proto__', 'constructor']) addGoal(doc, { id: goal(id), sentence: id })
    for (const id of ['', 'a b', '<img>', 'x'.repeat(65)])
      doc.getMap('goals').set(id, new Y.Map([['order', 'a0']]))
    expect(outline(readBoard(doc))).toEqual([
      'honest: To sleep without the light on',
      '__proto__: __proto__',
      'constructor: constructor',
    ])
  })

  it('BO-12 a malformed step or sign harms nothing but itself', () => {
    const doc = honestBoard()
    doc.getMap('steps').set('s-a', 'x')
    doc.getMap('steps').set('s-b', new Y.Map<unknown>([['goal', 5]]))
    doc.getMap('steps').set(
      's-c',
      new Y.Map<unknown>([
        ['goal', 'honest'],
        ['owner', 3],
        ['done', 'yes'],
      ]),
    )
    doc.getXmlFragment('step/s-c').insert(0, [new Y.XmlElement('iframe')])
    doc.getMap('signs').set(
      's-d',
      new Y.Map<unknown>([
        ['goal', 'honest'],
        ['place', 'moon'],
      ]),
    )
    expect(findGoal(readBoard(doc), 'honest')).toMatchObject({
      kind: 'goal',
      signs: [],
      steps: [
        { id: 'step1', done: false },
        { id: 's-c', ownerId: undefined, done: false, text: undefined },
      ],
    })
  })

  it('BO-11 reads a board whose roots are other shared types as having no such entries', () => {
    const doc = new Y.Doc()
    doc.getText('goals').insert(0, 'not a map')
    doc.getArray('steps').push([1])
    expect(readBoard(doc)).toEqual({ goals: [] })
  })

  it('BO-13 reading changes nothing: no root, no struct, no update', () => {
    const written = honestBoard()
    for (const [index, attack] of attacks.entries()) attack(written, `evil${index}`)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(written))
    const before = Y.encodeStateAsUpdate(doc)
    const roots = [...doc.share.keys()]
    doc.on('update', () => expect.fail('reading wrote'))
    readBoard(doc)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    expect([...doc.share.keys()]).toEqual(roots)
    expect(readBoard(new Y.Doc())).toEqual({ goals: [] })
  })

  it('BO-11 any mixture of attacks leaves every honest goal readable (seeded)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(attacks.length - 1), fc.nat(5)), { maxLength: 12 }), (mixture) => {
        const doc = honestBoard()
        for (const [attack, id] of mixture) attacks[attack]?.(doc, `evil${id}`)
        expect(outline(readBoard(doc))).toContain('honest: To sleep without the light on')
      }),
      { seed: 20260702, numRuns: 300 },
    )
  })
})
