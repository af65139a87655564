import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { libraryCards } from '#lib/approaches/library.ts'
import { goalColumns } from '#lib/board/goal-column.ts'
import { planParts } from '#lib/plan/plan-parts.ts'
import { startingParts } from '#lib/starting-point/starting-parts.ts'
import { practiceCard } from '#server/demo/practice-card.ts'
import { levels } from '../../../app/_announcements/level.ts'
import { libraryWordsOf } from '../../../app/_ways/library-words.ts'
import { catalogue, listForms } from '../../support/catalogue.ts'
import { readingGrade } from '../../support/reading-grade.ts'

/** Areas of the catalogue that only those who work for a practice read, or programs. */
const notClients = new Set(['clients', 'problems', 'setUp'])
/** Reading age about 10: the fifth year at school. */
const highestGrade = 5
/** Of a single message: one long name in a short sentence weighs a lot. */
const highestGradeOfOne = 9

it('PG-20 every message is said somewhere', () => {
  const files = globSync('{app,server,lib}/**/*.{ts,tsx}').filter((file) => !file.startsWith('lib/words/en'))
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const named = new Set<string>()
  for (const [, area, name, quoted] of sources.matchAll(/\b(\w+)Words(?:\.(\w+)|\['([^']+)'\])/gu)) {
    named.add(`${area}.${name ?? quoted}`)
  }
  for (const column of goalColumns) named.add(`board.${column}`)
  for (const part of planParts) named.add(`plan.${part}`).add(`plan.${part}-question`)
  for (const part of startingParts) named.add(`startingPoint.${part}`).add(`startingPoint.${part}-prompt`)
  for (const level of levels) named.add(`announcements.${level}`)
  // Some are named by what they are about: boardWords[`domain-${domain}`]; a problem is named by its kind.
  const families = [...sources.matchAll(/\b(\w+)Words\[`([\w-]+)\$\{/gu)].map(
    ([, area, prefix]) => `${area}.${prefix}`,
  )
  const isSaid = (key: string) => named.has(key) || families.some((family) => key.startsWith(family))
  const all = Object.entries(catalogue).flatMap(([area, entries]) =>
    Object.keys(entries).map((name) => `${area}.${name}`),
  )
  expect(all.filter((key) => !key.startsWith('problems.') && !isSaid(key))).toEqual([])
})

const areas = Object.entries(catalogue).filter(([area]) => !notClients.has(area))

it.each(areas)('PG-21 what a client reads is for a reader of about 10: %s', (_, entries) => {
  const texts = Object.values(entries).flatMap((message) => listForms(message).map(([, text]) => text))
  const text = texts.map(asRead).join('.\n')
  expect(readingGrade(text)).toBeLessThanOrEqual(highestGrade)
})

it('PG-21 no one message is much harder than the rest: a hard sentence does not hide among easy ones', () => {
  const texts = areas.flatMap(([area, entries]) =>
    Object.entries(entries).flatMap(([name, message]) =>
      listForms(message).map(([form, text]) => ({ key: `${area}.${name}${form}`, text: asRead(text) })),
    ),
  )
  const whole = texts.filter(({ text }) => text.split(/\s+/u).length >= 8)
  expect(whole.length).toBeGreaterThan(200)
  expect(whole.filter(({ text }) => readingGrade(text) > highestGradeOfOne)).toEqual([])
})

const cards = [
  ...libraryCards.map((card) => [card, libraryWordsOf(card)] as const),
  ['of the demo’s practice', practiceCard] as const,
]

it.each(cards)('PG-21 a card of a way to go about a goal is for a reader of about 10: %s', (_, words) => {
  const text = Object.values<string>(words).join('.\n')
  expect(readingGrade(text)).toBeLessThanOrEqual(highestGrade)
})

it('PG-21 a hard text is found out', () => {
  expect(readingGrade('The cat sat on the mat. It was a warm day.')).toBeLessThan(2)
  expect(
    readingGrade('Psychotherapeutic collaboration necessitates comprehensive documentation.'),
  ).toBeGreaterThan(15)
})

/** Each argument one short word. */
function asRead(text: string): string {
  return text.replace(/\{\w+\}/gu, 'Sam')
}
