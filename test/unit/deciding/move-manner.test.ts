import { expect, it } from 'vitest'
import { goalColumns } from '#lib/board/goal-column.ts'
import { findMoveManner } from '#lib/deciding/move-manner.ts'
import { findWaiting } from '#lib/deciding/waiting.ts'
import { listColumnWays, mayMove } from '../../../app/_board/move-ways.ts'
import { findNewWords } from '../../../app/_deciding/find-new-words.ts'

const said = (side: 'client' | 'clinician', from: (typeof goalColumns)[number]) =>
  goalColumns.map((to) => {
    const manner = findMoveManner(side, from, to)
    return manner?.by === 'both' ? manner.kind : (manner?.by ?? '-')
  })

it('DS-2 the client moves anywhere alone but into Working on, which is suggested', () => {
  expect(said('client', 'active')).toEqual(['one', '-', 'one', 'one', 'one'])
  expect(said('client', 'proposed')).toEqual(['-', 'start', 'one', 'one', 'one'])
})

it('DS-2 a clinician moves nothing alone, and is offered what can be suggested', () => {
  expect(said('clinician', 'active')).toEqual(['-', '-', 'rest', 'reach', 'close'])
  expect(said('clinician', 'proposed')).toEqual(['-', 'start', 'rest', '-', 'close'])
})

it('DE-23 without its words a goal is stopped by the client, and nothing of it is suggested', () => {
  const ways = (side: 'client' | 'clinician', column: (typeof goalColumns)[number]) =>
    listColumnWays(side, column, false).map(({ id }) => id)
  expect(ways('client', 'active')).toEqual(['proposed', 'active', 'on-hold', 'completed', 'cancelled'])
  expect(ways('client', 'on-hold')).toEqual(['proposed', 'on-hold', 'completed', 'cancelled'])
  expect(ways('clinician', 'active')).toEqual(['active'])
  expect(mayMove('client', 'active', false)).toBe(true)
  expect(mayMove('clinician', 'active', false)).toBe(false)
})

it('DS-3 what the other side suggests waits until one’s own has answered', () => {
  const by = { side: 'clinician' } as const
  const open = { by, answers: [] }
  const answered = { by, answers: [{ by: { side: 'client' } as const }] }
  const decisions = [{ open: [open, answered] }]
  expect(findWaiting(decisions, 'client')).toEqual([open])
  expect(findWaiting(decisions, 'clinician')).toEqual([])
})

it('DS-4 of an agreement that cannot be read nobody says that there are new words', () => {
  const agreed = (content?: { readonly sentence: string }) => [
    { goalId: 'bus', agreed: { suggestion: content === undefined ? {} : { content } } },
  ]
  const now = () => ({ sentence: 'Take the train.' })
  expect(findNewWords(agreed(), now)).toEqual([])
  expect(findNewWords(agreed({ sentence: 'Take the bus.' }), () => undefined)).toEqual([])
  expect(findNewWords(agreed({ sentence: 'Take the bus.' }), now)).toEqual(['bus'])
  expect(findNewWords(agreed(now()), now)).toEqual([])
})
