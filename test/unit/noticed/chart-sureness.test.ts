import { expect, it } from 'vitest'
import { chartSureness } from '#lib/noticed/chart-sureness.ts'

const day = 86_400_000

it('RA-11 how sure somebody was stands by its day and by its word alone', () => {
  const said = [
    { at: 10 * day, sureness: 8 },
    { at: 0, sureness: 2 },
    { at: 5 * day, sureness: 3 },
  ]
  expect(chartSureness(said)).toEqual([
    { x: 0, y: 0.25, step: 'little', at: 0 },
    { x: 0.5, y: 0.25, step: 'little', at: 5 * day },
    { x: 1, y: 0.75, step: 'quite', at: 10 * day },
  ])
})

it('RA-11 what was said once, or all at one moment, is no line', () => {
  expect(chartSureness([])).toEqual([])
  expect(chartSureness([{ at: day, sureness: 10 }])).toEqual([])
  expect(
    chartSureness([
      { at: day, sureness: 0 },
      { at: day, sureness: 10 },
    ]),
  ).toEqual([])
})
