import { describe, expect, it } from 'vitest'
import type { RichTextRun } from '#lib/rich-text/rich-text-view.ts'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import { findPassage } from '#lib/quotes/find-passage.ts'
import { listPassages } from '#lib/quotes/passage.ts'
import { isQuotable, quoteLimits } from '#lib/quotes/quoted.ts'
import { passagePath, readPassageHash } from '../../../app/_quotes/passage-path.ts'

const run = (text: string): readonly RichTextRun[] => [{ text, bold: false, italic: false }]
const passages = (...texts: readonly string[]) => texts.map((text, block) => ({ root: 'body', block, text }))
const quote = (passage: string, words: string) => {
  const from = passage.indexOf(words)
  return cutQuote(passage, from, from + words.length)
}

describe('cutting a quote', () => {
  it('QU-1 the words are exactly those chosen, without spaces at their ends, and what stood around them', () => {
    const passage = 'Then the bus, sitting wherever there is a seat.'
    expect(cutQuote(passage, 4, 13)).toEqual({
      exact: 'the bus,',
      prefix: 'Then ',
      suffix: ' sitting wherever there is a seat.',
    })
    expect(cutQuote(passage, 0, passage.length)).toEqual({ exact: passage, prefix: '', suffix: '' })
    expect(cutQuote('a b', 1, 2).exact).toBe('')
  })

  it('QU-6 what is kept around a quote, and a quote itself, has a longest length; no words are no quote', () => {
    const long = `${'x'.repeat(500)} here ${'y'.repeat(500)}`
    const { prefix, suffix } = quote(long, 'here')
    expect([prefix.length, suffix.length]).toEqual([quoteLimits.contextLength, quoteLimits.contextLength])
    const around = { prefix: '', suffix: '' }
    expect(isQuotable({ exact: 'x'.repeat(quoteLimits.exactLength), ...around })).toBe(true)
    expect(isQuotable({ exact: 'x'.repeat(quoteLimits.exactLength + 1), ...around })).toBe(false)
    expect(isQuotable({ exact: '  ', ...around })).toBe(false)
  })

  it('QU-1 paragraphs, headings and points of a list can be quoted, each by itself; empty ones cannot', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', runs: run(text) }) as const
    const view = {
      blocks: [
        { type: 'heading', level: 2, runs: run('Mornings') },
        paragraph(' '),
        { type: 'bullet-list', items: [[paragraph('Tea.')], [paragraph('The radio.')]] },
      ],
    } as const
    expect(listPassages('part/values', view)).toEqual([
      { root: 'part/values', block: 0, text: 'Mornings' },
      { root: 'part/values', block: 2, text: 'Tea.' },
      { root: 'part/values', block: 2, text: 'The radio.' },
    ])
  })
})

describe('finding a quote again', () => {
  const quoted = quote('I get on the bus, and it is fine.', 'on the bus')

  it('QU-3 after changes around it, and in another place', () => {
    const now = passages('A new first line.', 'Some days I get on the bus, and it is not.')
    expect(findPassage(now, quoted)?.block).toBe(1)
  })

  it('QU-3 of several places the one with most of what stood around it', () => {
    const now = passages('She is on the bus.', 'I get on the bus, and it is fine.', 'Who is on the bus?')
    expect(findPassage(now, quoted)?.block).toBe(1)
  })

  it('QU-3 not once a letter of it is different', () => {
    expect(findPassage(passages('I get on the tram.', 'On the bus.'), quoted)).toBeUndefined()
    expect(findPassage([], quoted)).toBeUndefined()
  })

  it('QU-3 in a text that was made of nothing else it looks at no more places than it may', () => {
    const now = passages('on the bus '.repeat(100_000), 'I get on the bus, and it is fine.')
    expect(findPassage(now, quoted)?.block).toBe(0)
  })
})

describe('the way back to a passage', () => {
  const source = { documentId: 'd', title: 'Reflection', sharedAt: 0 }

  it('QU-3 names a place and never a word', () => {
    const path = passagePath('w', source, { root: 'part/public-life', block: 2 })
    expect(path).toBe('/w/w/starting-point#passage-public-life-2')
    expect(readPassageHash('#passage-public-life-2')).toEqual({ name: 'public-life', block: 2 })
    expect(passagePath('w', { ...source, reflectionId: 'r' }, { root: 'body', block: 0 })).toBe(
      '/w/w/reflections/r#passage-body-0',
    )
    expect(passagePath('w', source, undefined)).toBe('/w/w/starting-point')
    for (const hash of ['', '#page', '#passage-body-', '#passage-b"]-1'])
      expect(readPassageHash(hash)).toBeUndefined()
  })
})
