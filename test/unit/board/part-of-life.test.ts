import { describe, expect, it } from 'vitest'
import { ensureGoalId } from '#lib/base/ids.ts'
import type { GoalDomain } from '#lib/board/goal-domain.ts'
import type { CardView } from '#lib/board/card-of.ts'
import { groupCards, listParts } from '../../../app/_board/part-of-life.ts'

const card = (id: string, domain?: GoalDomain): CardView => ({
  kind: 'goal',
  id: ensureGoalId(id),
  words: id,
  next: undefined,
  domain,
})
const cards = [card('bus', 'work'), card('night', 'body-and-sleep'), card('free'), card('desk', 'work')]
const shownBy = (shown: Parameters<typeof groupCards>[1]) =>
  groupCards(cards, shown).map(({ name, cards: of }) => [name, of.map(({ id }) => id)])

describe('goals by part of life', () => {
  it('FI-3 goals are grouped by part of life, in its order by name, and those without one come last', () => {
    expect(listParts(cards)).toEqual(['body-and-sleep', 'work', ''])
    expect(shownBy('grouped')).toEqual([
      ['Body and sleep', ['night']],
      ['Work', ['bus', 'desk']],
      ['Not chosen', ['free']],
    ])
    expect(groupCards([], 'grouped')).toEqual([])
  })

  it('FI-3 or those of one part alone are shown, or all as they stand', () => {
    expect(shownBy({ part: 'work' })).toEqual([[undefined, ['bus', 'desk']]])
    expect(shownBy({ part: '' })).toEqual([[undefined, ['free']]])
    expect(shownBy('all')).toEqual([[undefined, ['bus', 'night', 'free', 'desk']]])
    // One that cannot be read is of no part of life, and stays in sight where all are.
    const broken = { kind: 'unreadable', id: ensureGoalId('x') } as const
    expect(groupCards([...cards, broken], 'all')[0]?.cards).toContain(broken)
  })
})
