import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addGoal, moveWithin, setDomain } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addStep, setStepDone } from '#lib/board/step-commands.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { goal } from './board-of.ts'

type Deed =
  | { readonly kind: 'add'; readonly who: number }
  | { readonly kind: 'move'; readonly who: number; readonly pick: number; readonly to: number }
  | { readonly kind: 'write'; readonly who: number; readonly pick: number }
  | { readonly kind: 'step'; readonly who: number; readonly pick: number }
  | { readonly kind: 'domain'; readonly who: number; readonly pick: number }
  | { readonly kind: 'meet'; readonly who: number; readonly other: number }

const who = fc.nat(3)
const pick = fc.nat(20)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), who }),
  fc.record({ kind: fc.constant('move' as const), who, pick, to: fc.nat(6) }),
  fc.record({ kind: fc.constant('write' as const), who, pick }),
  fc.record({ kind: fc.constant('step' as const), who, pick }),
  fc.record({ kind: fc.constant('domain' as const), who, pick }),
  fc.record({ kind: fc.constant('meet' as const), who, other: who }),
)

/** Two to four people on copies of one board; every word they write is a word of its own. */
class People {
  readonly docs: readonly Y.Doc[]
  readonly words: string[] = []
  readonly goals: string[] = []
  private next = 0

  constructor(count: number) {
    this.docs = Array.from({ length: count }, (_, index) => {
      const doc = new Y.Doc()
      doc.clientID = index + 1
      return doc
    })
  }

  word(): string {
    this.next += 1
    const word = `word${this.next}.`
    this.words.push(word)
    return word
  }

  do(deed: Deed): void {
    const doc = this.docs[deed.who % this.docs.length]
    if (doc === undefined) return
    const known = readBoard(doc).goals
    const chosen = 'pick' in deed ? known[deed.pick % Math.max(1, known.length)]?.id : undefined
    if (deed.kind === 'add') {
      const id = `g${this.goals.length}`
      this.goals.push(id)
      addGoal(doc, { id: goal(id), sentence: this.word() })
    } else if (deed.kind === 'meet') {
      const other = this.docs[deed.other % this.docs.length]
      if (other !== undefined) meet(doc, other)
    } else if (chosen !== undefined) {
      if (deed.kind === 'move') {
        moveWithin(
          doc,
          chosen,
          known.map((entry) => entry.id),
          deed.to,
        )
      } else if (deed.kind === 'domain') {
        setDomain(doc, chosen, 'work')
      } else if (deed.kind === 'step') {
        const id = `s${this.words.length}`
        addStep(doc, { id, goalId: chosen, words: this.word() })
        setStepDone(doc, id, true)
      } else {
        const yParagraph = doc.getXmlFragment(`sentence/${chosen}`).get(0)
        if (yParagraph instanceof Y.XmlElement) yParagraph.insert(0, [new Y.XmlText(this.word())])
      }
    }
  }
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

function everyWord(doc: Y.Doc): string {
  return readBoard(doc)
    .goals.flatMap((entry) =>
      entry.kind === 'goal'
        ? [plainText(entry.sentence), ...entry.steps.map((step) => (step.text ? plainText(step.text) : ''))]
        : [],
    )
    .join(' ')
}

describe('a board changed by several people at once', () => {
  it('BO-14 loses no goal and no word, and everybody ends with the same board (seeded)', () => {
    let meetings = 0
    let moves = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(deed, { minLength: 20, maxLength: 60 }),
        (count, deeds) => {
          const people = new People(count)
          for (const one of deeds) {
            people.do(one)
            if (one.kind === 'meet') meetings += 1
            if (one.kind === 'move') moves += 1
          }
          for (const a of people.docs) for (const b of people.docs) if (a !== b) meet(a, b)
          const boards = people.docs.map(readBoard)
          for (const board of boards) expect(board).toEqual(boards[0])
          expect(boards[0]?.goals.map((entry) => entry.id).toSorted()).toEqual(people.goals.toSorted())
          for (const doc of people.docs) {
            const found = everyWord(doc)
            expect(people.words.filter((word) => !found.includes(word))).toEqual([])
          }
        },
      ),
      { seed: 20260703, numRuns: 300 },
    )
    expect(meetings).toBeGreaterThan(1_000)
    expect(moves).toBeGreaterThan(1_000)
  })
})
