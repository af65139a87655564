import { expect, it } from 'vitest'
import { sortByOwner } from '../../../app/_board/sort-by-owner.ts'

it('GO-11 steps stand by who has them, the clinician’s first, and otherwise in order', () => {
  const step = (id: string, ownerId: string | undefined) => ({
    id,
    ownerId,
    done: false,
    by: undefined,
    text: undefined,
  })
  const steps = [
    step('a', undefined),
    step('b', 'sam'),
    step('c', 'ana'),
    step('d', 'gone'),
    step('e', 'sam'),
  ]
  const people = [
    { accountId: 'sam', name: 'Sam', role: 'client' },
    { accountId: 'ana', name: 'Ana', role: 'clinician' },
  ] as const
  expect(sortByOwner(steps, people).map(({ id }) => id)).toEqual(['c', 'b', 'e', 'd', 'a'])
})
