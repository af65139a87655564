import { describe, expect, it } from 'vitest'
import type { CardView } from '#lib/board/card-of.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { arrangeBoard, findSpot, type Spot } from '../../../app/_board/arrange-board.ts'
import { carryOn, findCarryStep, type CarryStep } from '../../../app/_board/carry-on.ts'
import { findMoved } from '../../../app/_board/find-moved.ts'
import { goal } from './board-of.ts'

const card = (id: string): CardView => ({
  kind: 'goal',
  id: goal(id),
  words: id,
  next: undefined,
  domain: undefined,
})
const place = (goalId: string, column: GoalColumn) => ({
  goalId,
  column,
  moverId: 'ana',
  movedBy: 'Ana',
  movedAt: 0,
  byBoth: false,
})

/** Ideas a b c, Working on d e; nothing anywhere else. */
const cards = ['a', 'b', 'c', 'd', 'e'].map(card)
const places = [place('d', 'active'), place('e', 'active')]

function show(carried?: { readonly goalId: string; readonly spot: Spot }): string {
  const arranged = arrangeBoard(cards, places, carried)
  const names = (column: GoalColumn) => arranged[column].map(({ id }) => id).join('')
  return [names('proposed'), names('active'), names('on-hold')].join('|')
}

it('DE-23 a goal that is worked on and off the board stands in Working on as one that cannot be read', () => {
  const gone = [...places, place('x', 'active'), place('y', 'on-hold'), place('not an id', 'active')]
  const arranged = arrangeBoard(cards, gone)
  expect(arranged.active.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['goal d', 'goal e', 'unreadable x'])
  expect(arranged['on-hold']).toEqual([])
})

describe('a card that is carried', () => {
  it('BO-19 is shown where it is carried to, and nothing else changes its place', () => {
    const at = (column: GoalColumn, before?: string) => show({ goalId: 'b', spot: { column, before } })
    expect(show()).toBe('abc|de|')
    expect(at('proposed', 'a')).toBe('bac|de|')
    expect(at('proposed')).toBe('acb|de|')
    expect(at('active', 'e')).toBe('ac|dbe|')
    expect(at('on-hold')).toBe('ac|de|b')
  })

  it('BO-19 stands at the end when the card before which it was to stand has gone', () => {
    expect(show({ goalId: 'b', spot: { column: 'active', before: 'c' } })).toBe('ac|deb|')
    expect(show({ goalId: 'nobody', spot: { column: 'active', before: undefined } })).toBe('abc|de|')
  })

  it('BO-21 goes with each step to the next place, keeps its height between columns and stops at the edges', () => {
    const walk = (...steps: readonly CarryStep[]) => {
      let spot = findSpot(arrangeBoard(cards, places), 'b')
      for (const step of steps)
        spot = spot && carryOn(arrangeBoard(cards, places, { goalId: 'b', spot }), 'b', step, goalColumns)
      return spot && show({ goalId: 'b', spot })
    }
    expect(walk('up')).toBe('bac|de|')
    expect(walk('up', 'up')).toBe('bac|de|')
    expect(walk('down')).toBe('acb|de|')
    expect(walk('down', 'down')).toBe('acb|de|')
    expect(walk('on')).toBe('ac|dbe|')
    expect(walk('on', 'on')).toBe('ac|de|b')
    expect(walk('on', 'back', 'back', 'back')).toBe('abc|de|')
    expect(walk('down', 'on')).toBe('ac|deb|')
    expect(walk('last', 'first')).toBe('bac|de|')
  })

  it('BO-21 into a column that is not shown it does not go', () => {
    const arranged = arrangeBoard(cards, places)
    expect(carryOn(arranged, 'd', 'on', ['active'])).toEqual(findSpot(arranged, 'd'))
    expect(carryOn(arranged, 'd', 'back', ['active'])).toEqual(findSpot(arranged, 'd'))
  })

  it('BO-21 the arrows go with the direction of reading', () => {
    expect(findCarryStep('ArrowRight', 'ltr')).toBe('on')
    expect(findCarryStep('ArrowRight', 'rtl')).toBe('back')
    expect(findCarryStep('ArrowLeft', 'rtl')).toBe('on')
    expect(findCarryStep('Home', 'ltr')).toBe('first')
    expect(findCarryStep('Tab', 'ltr')).toBeUndefined()
  })
})

describe('what went somewhere', () => {
  const columns = (proposed: string, active: string) => ({
    ...arrangeBoard([], []),
    proposed: Array.from(proposed, card),
    active: Array.from(active, card),
  })
  const moved = (before: readonly [string, string], now: readonly [string, string]) =>
    findMoved(columns(...before), columns(...now)).join('')

  it('BO-24 a card that changed its place slides, those that made room do not', () => {
    expect(moved(['abcd', 'e'], ['abcd', 'e'])).toBe('')
    expect(moved(['abcd', 'e'], ['acd', 'be'])).toBe('b')
    expect(moved(['abcd', ''], ['bcda', ''])).toBe('a')
    expect(moved(['abcd', ''], ['dabc', ''])).toBe('d')
    expect(moved(['abcd', ''], ['acbd', ''])).toBe('b')
  })

  it('BO-24 a new card and one that has gone slide nowhere, and a board drawn anew stands still', () => {
    expect(moved(['abc', ''], ['xabc', ''])).toBe('')
    expect(moved(['abc', ''], ['bc', ''])).toBe('')
    expect(moved(['abcdefgh', ''], ['hgfedcba', ''])).toBe('')
  })
})
