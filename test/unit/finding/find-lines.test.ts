import { describe, expect, it } from 'vitest'
import { findLines, soughtLimit, wordsSought } from '#lib/finding/find-lines.ts'

const find = (lines: readonly string[], text: string) => findLines(lines, wordsSought(text), 50)

describe('looking for words', () => {
  it('FI-1 a line is found by every word in any order, capitals and accents aside', () => {
    const lines = ['Take the bus to the Café.', 'The café is closed.', 'Nothing here.']
    expect(find(lines, 'CAFE bus')).toEqual(['Take the bus to the Café.'])
    expect(find(lines, 'cafe')).toEqual(lines.slice(0, 2))
    expect(find(['אני נוסע באוטובוס'], 'באוטובוס')).toHaveLength(1)
    expect(find(['Straße'], 'STRASSE')).toEqual([])
  })

  it('FI-1 signs and spaces alone look for nothing', () => {
    for (const text of ['', '   ', '.', '\u200b', '%%']) expect(find(['Any line. %%'], text)).toEqual([])
  })

  it('FI-2 a long line is cut around what was found, between words', () => {
    const long = `${'before '.repeat(60)}the lamp is off${' after'.repeat(60)}`
    const [cut = ''] = find([long], 'lamp')
    expect(cut).toContain('the lamp is off')
    expect(cut.length).toBeLessThan(180)
    expect(cut).toMatch(/^…before .* after…$/)
    const [unbroken = ''] = find(['x'.repeat(5_000)], 'xx')
    expect(unbroken.length).toBeLessThan(180)
  })

  it('FI-2 no more lines than asked for, and no longer words than may be looked for', () => {
    expect(findLines(['a a', 'a', 'a'], wordsSought('a'), 2)).toHaveLength(2)
    expect(wordsSought('x'.repeat(soughtLimit + 50))).toEqual(['x'.repeat(soughtLimit)])
  })
})
