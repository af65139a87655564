import { describe, expect, it } from 'vitest'
import { tScore } from '#lib/measures/t-score.ts'
import { tScoresOverTime } from '#lib/measures/t-scores-over-time.ts'

const equal = (levels: readonly number[]) => levels.map((level) => ({ level, weight: 1 }))

describe('T-scores of goals', () => {
  it.each([
    ['one goal at +1', equal([1]), 60],
    ['one goal as hoped', equal([0]), 50],
    ['three at +1', equal([1, 1, 1]), 63.69],
    ['three at -2', equal([-2, -2, -2]), 22.61],
    ['four at 2, 0, -1 and 1', equal([2, 0, -1, 1]), 57.25],
    [
      'weights 3, 2 and 1 at 1, 0 and -1',
      [
        { level: 1, weight: 3 },
        { level: 0, weight: 2 },
        { level: -1, weight: 1 },
      ],
      54.41,
    ],
  ])('RA-7 %s', (_, attainments, expected) => {
    expect(tScore(attainments)).toBeCloseTo(expected, 2)
  })

  it('RA-7 without a goal that weighs anything there is none', () => {
    expect(tScore([])).toBeUndefined()
    expect(tScore([{ level: 2, weight: 0 }])).toBeUndefined()
  })

  it('RA-7 each day tells every goal rated by then at its last level', () => {
    const scores = tScoresOverTime([
      { goalId: 'bus', date: '2026-01-05', level: -1 },
      { goalId: 'night', date: '2026-01-05', level: 1 },
      { goalId: 'bus', date: '2026-01-12', level: -2 },
      { goalId: 'bus', date: '2026-01-12', level: 1 },
    ])
    expect(scores).toEqual([
      { date: '2026-01-05', tScore: 50, goals: 2 },
      { date: '2026-01-12', tScore: 62.4, goals: 2 },
    ])
  })
})
