import { expect, it } from 'vitest'
import { ladderLevels } from '#lib/board/goal-texts.ts'
import { mayStartWith, startingNumbers, startingThemes } from '#lib/board/starting-library.ts'
import { startingWords } from '#lib/words/en/starting.ts'

it('GO-2 words of the library become a goal’s after an edit or a yes, never as they came', () => {
  const given = ['I stay in the shop.']
  expect(mayStartWith(given, given, false)).toBe(false)
  expect(mayStartWith(given, [' I stay  in the shop. '], false)).toBe(false)
  expect(mayStartWith(given, given, true)).toBe(true)
  expect(mayStartWith(given, ['I stay in the library.'], false)).toBe(true)
  expect(mayStartWith(given, [' '], true)).toBe(false)
})

it('GO-2 each theme has ways to know, milestones and a whole ladder, in words of their own', () => {
  const words = startingThemes.flatMap((theme) => [
    ...startingNumbers.flatMap((number) => [
      startingWords[`know-${theme}-${number}`],
      startingWords[`milestone-${theme}-${number}`],
    ]),
    ...ladderLevels.map((level) => startingWords[`ladder-${theme}-${level}`]),
  ])
  expect(words).toHaveLength(45)
  expect(new Set(words).size).toBe(45)
})
