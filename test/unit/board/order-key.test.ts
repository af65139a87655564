import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareByOrder, isOrderKey, planOrder, type Placed } from '#lib/board/order-key.ts'

const key = fc.oneof(
  fc.constantFrom(
    'a0',
    'a1',
    'a2',
    'Zz',
    'a0V',
    'b00',
    'zzzzzzzzzzzzzzzzzzzzzzzzzzz',
    'A00000000000000000000000000',
  ),
  fc.string({ maxLength: 5 }),
)
const board = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), order: key }), {
    selector: (entry) => entry.id,
    maxLength: 8,
  })
  .map((entries) => entries.toSorted(compareByOrder))

function apply(entries: readonly Placed[], plan: readonly Placed[]): readonly Placed[] {
  const changed = new Map(plan.map((entry) => [entry.id, entry]))
  return entries.map((entry) => changed.get(entry.id) ?? entry).toSorted(compareByOrder)
}

describe('board order', () => {
  it('BO-3 sorts by key, then id, by code unit, with keys that do not parse last', () => {
    const ids = [
      { id: 'e', order: '' },
      { id: 'd', order: 'a1' },
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
      { id: 'f', order: 'ä' },
    ].toSorted(compareByOrder)
    expect(ids.map((entry) => entry.id)).toEqual(['c', 'a', 'b', 'd', 'e', 'f'])
  })

  it('BO-4 rewrites the second of two equal keys when something goes between them', () => {
    const others = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a0' },
      { id: 'c', order: 'a1' },
    ]
    const plan = planOrder(others, 'x', 1)
    expect(plan.map((entry) => entry.id)).toEqual(['x', 'b'])
    expect(apply([...others, { id: 'x', order: 'a5' }], plan).map((entry) => entry.id)).toEqual([
      'a',
      'x',
      'b',
      'c',
    ])
  })

  it('BO-4 puts anything anywhere among any keys, and leaves the others in their order', () => {
    fc.assert(
      fc.property(board, fc.nat(8), (others, wanted) => {
        const index = Math.min(wanted, others.length)
        const moved = apply([...others, { id: '~moved', order: 'a0' }], planOrder(others, '~moved', index))
        const expected = others.map((entry) => entry.id)
        expected.splice(index, 0, '~moved')
        expect(moved.map((entry) => entry.id)).toEqual(expected)
        expect(isOrderKey(moved[index]?.order ?? '')).toBe(true)
      }),
      { seed: 20260701, numRuns: 2_000 },
    )
  })
})
