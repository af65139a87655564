import { describe, expect, it } from 'vitest'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { AuthoredRanges } from '#lib/authorship/authored-ranges.ts'
import { decodeAttributions, encodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import { accountNamed } from '../../support/sync-people.ts'

const sam = accountNamed('sam')
const rivera = accountNamed('rivera')

const attributions: Attributions = new Map([
  [
    7,
    new AuthoredRanges([
      { clock: 1, length: 8, author: sam, at: 1_000 },
      { clock: 12, length: 3, author: sam, at: 2_000, moved: { by: rivera, at: 3_000 } },
    ]),
  ],
  [4_294_967_295, new AuthoredRanges([{ clock: 0, length: 1, author: rivera, at: 4_000 }])],
])

describe('who wrote what, written down', () => {
  it('AU-6 is the same after it was written down as plain JSON and read again', () => {
    const written: unknown = JSON.parse(JSON.stringify(encodeAttributions(attributions)))
    expect(decodeAttributions(written)).toEqual({ ok: true, value: attributions })
  })

  it('AU-6 names everybody once, and takes six numbers for a range', () => {
    expect(encodeAttributions(attributions)).toEqual({
      people: [sam, rivera],
      clients: [
        [
          7,
          [
            [1, 8, 0, 1_000, -1, 0],
            [12, 3, 0, 2_000, 1, 3_000],
          ],
        ],
        [4_294_967_295, [[0, 1, 1, 4_000, -1, 0]]],
      ],
    })
  })

  it('AU-6 anything else is malformed: people who are not named, ranges that overlap, other forms', () => {
    const fine = encodeAttributions(attributions)
    const withRanges = (...ranges: readonly (readonly number[])[]) => ({ ...fine, clients: [[7, ranges]] })
    const wrong = [
      undefined,
      {},
      { ...fine, people: [] },
      { ...fine, people: ['sam', 'rivera'] },
      withRanges([0, 1, 2, 5, -1, 0]),
      withRanges([0, 1, 0, 5, 2, 0]),
      withRanges([0, 4, 0, 5, -1, 0], [3, 4, 0, 5, -1, 0]),
      withRanges([0, 0, 0, 5, -1, 0]),
      withRanges([0, 1, 0, 5]),
      withRanges([-1, 1, 0, 5, -1, 0]),
    ]
    for (const value of wrong) expect(decodeAttributions(value).ok, JSON.stringify(value)).toBe(false)
  })
})

describe('what is known of a client id', () => {
  it('AU-10 is filled up from elsewhere where nothing was known, and nowhere else', () => {
    const told = new AuthoredRanges([
      { clock: 2, length: 2, author: sam, at: 1 },
      { clock: 8, length: 2, author: sam, at: 1 },
    ])
    told.complete(new AuthoredRanges([{ clock: 0, length: 12, author: rivera, at: 2 }]))
    expect(told.all().map(({ clock, length, author }) => [clock, length, author])).toEqual([
      [0, 2, rivera],
      [2, 2, sam],
      [4, 4, rivera],
      [8, 2, sam],
      [10, 2, rivera],
    ])
  })
})
