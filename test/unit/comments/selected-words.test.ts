import { describe, expect, it } from 'vitest'
import { quoteSelected } from '../../../app/_comments/selected-words.ts'

const passage = (block: number, text: string) => ({ root: 'part/values', block, text })
const passages = [passage(0, 'Kind, and kind again.'), passage(1, 'Being kind.'), passage(1, 'Being heard.')]

describe('what a comment is about', () => {
  it('CM-8 is what was selected, where it was selected', () => {
    const of = (line: string, from: number, to: number) => quoteSelected({ line, from, to }, passages)
    expect(of('Kind, and kind again.', 9, 20)).toEqual({
      exact: 'kind again',
      prefix: 'Kind, and ',
      suffix: '.',
    })
    expect(of('Kind, and kind again.', 12, 14)?.prefix).toBe('Kind, and ki')
    expect(of('Kind, and kind again.', 2, 4)?.prefix).toBe('Ki')
    expect(of('Being heard.', 6, 11)?.prefix).toBe('Being ')
  })

  it('CM-8 is nothing where nothing was selected, or words that stand nowhere, or more than may be', () => {
    expect(quoteSelected({ line: 'Being kind.', from: 5, to: 6 }, passages)).toBeUndefined()
    expect(quoteSelected({ line: 'Being kind. Ana', from: 0, to: 5 }, passages)).toBeUndefined()
    const long = 'a'.repeat(1_001)
    expect(quoteSelected({ line: long, from: 0, to: long.length }, [passage(0, long)])).toBeUndefined()
  })
})
