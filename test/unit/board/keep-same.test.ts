import { describe, expect, it } from 'vitest'
import { keepSame } from '#lib/base/keep-same.ts'

const idOf = (entry: { readonly id: string }) => entry.id

describe('reading a board again', () => {
  it('BO-18 a goal that nobody changed is the very one it was; the others are new', () => {
    const before = [
      { id: 'a', words: ['one'] },
      { id: 'b', words: ['two'] },
    ]
    const now = keepSame(
      before,
      [
        { id: 'b', words: ['two'] },
        { id: 'a', words: ['three'] },
      ],
      idOf,
    )
    expect(now).toEqual([
      { id: 'b', words: ['two'] },
      { id: 'a', words: ['three'] },
    ])
    expect(now[0]).toBe(before[1])
  })

  it('BO-18 a board that did not change at all is the very board it was', () => {
    const before = [{ id: 'a', words: ['one'] }]
    expect(keepSame(before, [{ id: 'a', words: ['one'] }], idOf)).toBe(before)
    expect(keepSame(before, [], idOf)).toEqual([])
  })
})
