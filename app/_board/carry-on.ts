import { unreachable } from '#lib/base/unreachable.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { findSpot, type ArrangedBoard, type Spot } from './arrange-board.ts'

/** One step of carrying a card by keyboard; `back` and `on` are the columns before and after, as they are read. */
export type CarryStep = 'up' | 'down' | 'back' | 'on' | 'first' | 'last'

/**
 * Where a carried goal is after one step. `arranged` shows it where it is carried to now. A step past an edge
 * leaves it where it is; into another of the `columns` that are shown it keeps its height, as far as that goes.
 */
export function carryOn(
  arranged: ArrangedBoard,
  goalId: string,
  step: CarryStep,
  columns: readonly GoalColumn[],
): Spot | undefined {
  const now = findSpot(arranged, goalId)
  if (now === undefined) return undefined
  const height = arranged[now.column].findIndex(({ id }) => id === goalId)
  const others = arranged[now.column].filter(({ id }) => id !== goalId)
  const at = (index: number): Spot => ({
    column: now.column,
    before: others[Math.min(Math.max(index, 0), others.length)]?.id,
  })
  switch (step) {
    case 'up':
      return at(height - 1)
    case 'down':
      return at(height + 1)
    case 'first':
      return at(0)
    case 'last':
      return at(others.length)
    case 'back':
    case 'on': {
      const column = columns[columns.indexOf(now.column) + (step === 'on' ? 1 : -1)]
      return column === undefined ? now : { column, before: arranged[column][height]?.id }
    }
    default:
      return unreachable(step)
  }
}

const steps: Readonly<Record<string, CarryStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** What a key asks for while a card is carried; undefined when it asks for no step. */
export function findCarryStep(key: string, direction: 'ltr' | 'rtl'): CarryStep | undefined {
  const isOn = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const isBack = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  if (key === isOn) return 'on'
  return key === isBack ? 'back' : steps[key]
}
