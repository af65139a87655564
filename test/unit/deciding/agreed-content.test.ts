import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal, setReview, setStarting } from '#lib/board/goal-commands.ts'
import { goalTextName, type GoalTextKind } from '#lib/board/goal-texts.ts'
import { noGoalParts } from '#lib/board/goal-parts-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import {
  agreedContentOf,
  canonicalOf,
  changedParts,
  readAgreedContent,
} from '#lib/deciding/agreed-content.ts'
import { readDecidable } from '#lib/deciding/read-decidable.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { findMissing } from '#lib/deciding/find-missing.ts'
import { hasWords } from '#lib/base/has-words.ts'

const bus = ensureGoalId('bus')

function goalWith(sentence: string, signs: readonly string[] = []) {
  const doc = new Y.Doc()
  addGoal(doc, { id: bus, sentence })
  for (const [index, words] of signs.entries())
    addSign(doc, { id: `s${index}`, goalId: bus, place: 'home', words })
  const [goal] = readBoard(doc).goals
  if (goal?.kind !== 'goal') throw new Error('no goal')
  return goal
}

const contentOf = (goal: ReturnType<typeof goalWith>) => agreedContentOf(goal, noGoalParts)

describe('what an agreement covers', () => {
  it('DE-12 it is the goal’s words, equal for equal words, and other words are other content', () => {
    const content = contentOf(goalWith('Take the bus.'))
    expect(content).toEqual({ sentence: 'Take the bus.' })
    expect(canonicalOf(contentOf(goalWith('Take the bus. ')))).toBe(canonicalOf(content))
    expect(canonicalOf(contentOf(goalWith('Take the train.')))).not.toBe(canonicalOf(content))
    // What is free changes nothing.
    expect(canonicalOf(contentOf(goalWith('Take the bus.', ['I sit down.'])))).toBe(canonicalOf(content))
    expect(changedParts(content, { sentence: 'Take the train.' })).toEqual(['sentence'])
    expect(changedParts(content, content)).toEqual([])
  })

  it('DE-12 how we’ll know, the ladder, where it starts from and the day of review are of it; whatever else changes is not', () => {
    const doc = new Y.Doc()
    addGoal(doc, { id: bus, sentence: 'Take the bus.' })
    const write = (kind: GoalTextKind, words: string) =>
      writePlainText(doc.getXmlFragment(goalTextName(kind, bus)), words)
    const contentNow = () => readDecidable(doc).get(bus)?.content
    write('benchmark', 'Twice a week.')
    write('level-0', 'Once a week, alone.')
    setStarting(doc, bus, 'm1')
    setReview(doc, bus, '2026-12-24')
    const agreed = {
      sentence: 'Take the bus.',
      benchmark: 'Twice a week.',
      'level-0': 'Once a week, alone.',
      starting: 'm1',
      review: '2026-12-24',
    }
    expect(contentNow()).toEqual(agreed)
    write('clearer-why', 'Because of work.')
    addSign(doc, { id: 's', goalId: bus, place: 'home', words: 'I sit down.' })
    expect(contentNow()).toEqual(agreed)
    write('level-1', 'Three times.')
    expect(changedParts(agreed, contentNow() ?? {})).toEqual(['level-1'])
    expect(readAgreedContent(contentNow())).toEqual(contentNow())
  })

  it('DE-12 what was kept is read again, and whatever is no part of it is left out', () => {
    expect(readAgreedContent({ sentence: 'Take the bus.', other: 'x' })).toEqual({
      sentence: 'Take the bus.',
    })
    for (const odd of [undefined, null, 'x', 7, [], { sentence: 7 }])
      expect(readAgreedContent(odd)).toEqual({})
  })

  it('DE-13 spaces and characters that nobody sees are no words', () => {
    for (const text of [
      '',
      '  \n',
      '\u200b',
      '\u2060\ufeff',
      '\u00ad',
      '\u0301',
      '\u202e',
      '\u2800',
      '\u3164',
      '\uffa0',
    ])
      expect(hasWords(text), JSON.stringify(text)).toBe(false)
    for (const text of ['a', '…', '7', 'שלום', '🙂']) expect(hasWords(text), text).toBe(true)
  })

  it('DE-3 a goal lacks its sentence, then something that someone would notice', () => {
    expect(findMissing(goalWith('\u200b'))).toBe('sentence')
    expect(findMissing(goalWith('Take the bus.'))).toBe('sign')
    expect(findMissing(goalWith('Take the bus.', ['\u200b']))).toBe('sign')
    expect(findMissing(goalWith('Take the bus.', ['I sit down.']))).toBeUndefined()
    expect(findMissing({ ...goalWith('Take the bus.'), signsNotYet: true })).toBeUndefined()
  })
})
