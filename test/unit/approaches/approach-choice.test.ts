import { describe, expect, it } from 'vitest'
import {
  canonicalOfChoice,
  canonicalOfTable,
  isStillThere,
  readApproachChoice,
  type ApproachChoice,
} from '#lib/approaches/approach-choice.ts'
import { noApproachWords, readApproachWords } from '#lib/approaches/approach-words.ts'
import { ensureApproachCardId, ensurePreferenceId } from '#lib/base/ids.ts'

const rides = ensureApproachCardId('r'.repeat(22))
const waiting = ensureApproachCardId('w'.repeat(22))
const card = (id: typeof rides, name: string) => ({ id, words: { ...noApproachWords, name } })
const choice: ApproachChoice = {
  chosen: rides,
  pace: 'slower',
  intensity: 0,
  cards: [card(rides, 'Rides'), card(waiting, 'Waiting')],
  preferences: [ensurePreferenceId('p'.repeat(22))],
}

describe('a choice as a text', () => {
  it('OC-13 is equal for equal choices, and differs with each part of them and with the reason', () => {
    const texts = [
      canonicalOfChoice(choice, undefined),
      canonicalOfChoice(choice, ''),
      canonicalOfChoice(choice, 'Because.'),
      canonicalOfChoice({ ...choice, chosen: waiting }, undefined),
      canonicalOfChoice({ ...choice, pace: 'faster' }, undefined),
      canonicalOfChoice({ ...choice, intensity: undefined }, undefined),
      canonicalOfChoice({ ...choice, intensity: 1 }, undefined),
      canonicalOfChoice({ ...choice, cards: choice.cards.slice(0, 1) }, undefined),
      canonicalOfChoice({ ...choice, cards: choice.cards.toReversed() }, undefined),
      canonicalOfChoice({ ...choice, preferences: [] }, undefined),
    ]
    expect(new Set(texts).size).toBe(texts.length)
    expect(canonicalOfChoice(structuredClone(choice), undefined)).toBe(texts[0])
  })

  it('OC-13 words cannot pass for other parts of a card', () => {
    const one = { ...noApproachWords, name: 'A', involves: 'B' }
    const other = { ...noApproachWords, name: 'A","B', involves: '' }
    const table = (words: typeof one) => canonicalOfTable({ cards: [{ id: rides, words }], preferences: [] })
    expect(table(one)).not.toBe(table(other))
  })

  it('OC-13 is read again as it was, through JSON', () => {
    expect(readApproachChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice)
  })

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...choice, chosen: 'x' },
    { ...choice, pace: 'headlong' },
    { ...choice, cards: [card(waiting, 'Waiting')] },
    { ...choice, cards: 'none' },
  ])('OC-13 what is no choice is none: %j', (value) => {
    expect(readApproachChoice(value)).toBeUndefined()
  })

  it('OC-13 a strength that there is not is left out, and so is a card that cannot be read', () => {
    const odd = { ...choice, intensity: 11, cards: [...choice.cards, { id: waiting }, null, 7] }
    expect(readApproachChoice(odd)).toEqual({ ...choice, intensity: undefined })
    expect(readApproachWords({ name: 'Rides', why: 7 })).toEqual({ ...noApproachWords, name: 'Rides' })
    expect(readApproachWords({ why: 'none' })).toBeUndefined()
  })
})

it('OC-7 a choice is there still for as long as its card lies there with the same words', () => {
  const now = { cards: [card(rides, 'Rides')], preferences: [] }
  expect(isStillThere(choice, now)).toBe(true)
  expect(isStillThere(choice, { ...now, cards: [card(rides, 'Long rides')] })).toBe(false)
  expect(isStillThere(choice, { ...now, cards: [card(waiting, 'Rides')] })).toBe(false)
})
