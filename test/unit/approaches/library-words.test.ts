import { expect, it } from 'vitest'
import { approachNameLimit, approachPartLimit, approachParts } from '#lib/approaches/approach-words.ts'
import { libraryCards } from '#lib/approaches/library.ts'
import { libraryWordsOf } from '../../../app/_ways/library-words.ts'

const promises = /\b(cures?|heals?|proven|always|never fails|guarantee\w*|best|will help|works for)\b/iu

it.each(libraryCards)('OC-14 the card %s says everything, fits its bounds and promises nothing', (card) => {
  const words = libraryWordsOf(card)
  expect(words.name.length).toBeGreaterThan(0)
  expect(words.name.length).toBeLessThanOrEqual(approachNameLimit)
  for (const part of approachParts) {
    expect(words[part].length, part).toBeGreaterThan(20)
    expect(words[part].length, part).toBeLessThanOrEqual(approachPartLimit)
    expect(words[part]).not.toMatch(promises)
  }
  expect(words.why).toMatch(/\b(may|can|need)\b/u)
})

it('OC-14 waiting is among them', () => {
  expect(libraryCards).toContain('waiting')
})
