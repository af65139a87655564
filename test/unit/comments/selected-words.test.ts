import { describe, expect, it } from 'vitest'
import { findBlock } from '../../../app/_comments/find-block.ts'
import { quoteSelected } from '../../../app/_comments/selected-words.ts'

const passage = (block: number, text: string) => ({ root: 'part/values', block, text })
const passages = [passage(0, 'Kind, and kind again.'), passage(1, 'Being kind.'), passage(1, 'Being heard.')]

describe('what a comment is about', () => {
  it('CM-8 is what was selected, where it was selected', () => {
    expect(quoteSelected({ words: ' kind again', block: 0, before: 9 }, passages)).toEqual({
      exact: 'kind again',
      prefix: 'Kind, and ',
      suffix: '.',
    })
    expect(quoteSelected({ words: 'nd', block: 0, before: 11 }, passages)?.prefix).toBe('Kind, and ki')
    expect(quoteSelected({ words: 'nd', block: 0, before: 2 }, passages)?.prefix).toBe('Ki')
    expect(quoteSelected({ words: 'heard', block: 1, before: 16 }, passages)?.prefix).toBe('Being ')
  })

  it('CM-8 is nothing where nothing was selected, or words of several passages, or more than may be', () => {
    expect(quoteSelected({ words: '  ', block: 0, before: 0 }, passages)).toBeUndefined()
    expect(quoteSelected({ words: 'kind.Being', block: 1, before: 6 }, passages)).toBeUndefined()
    const long = 'a'.repeat(1_001)
    expect(quoteSelected({ words: long, block: 0, before: 0 }, [passage(0, long)])).toBeUndefined()
  })

  it('CM-8 is found where it stands now, first where the server saw it', () => {
    expect(findBlock(passages, { words: 'kind', block: 1 })).toBe(1)
    expect(findBlock(passages, { words: 'kind', block: 7 })).toBe(0)
    expect(findBlock(passages, { words: 'gone', block: 0 })).toBeUndefined()
    expect(findBlock(passages, { block: 0 })).toBeUndefined()
    expect(findBlock(passages, undefined)).toBeUndefined()
  })
})
