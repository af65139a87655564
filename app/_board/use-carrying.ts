'use client'

import { useState, type KeyboardEvent } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { arrangeBoard, findSpot, findStanding, type Spot } from './arrange-board.ts'
import { carryOn, findCarryStep } from './carry-on.ts'
import { sayColumn } from './say-column.ts'
import type { Board } from './use-board.ts'
import type { Mover } from './use-mover.ts'

export interface Carrying {
  /** The goal that the arrow keys carry. */
  readonly goalId: string | undefined
  readonly begin: (goalId: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** The focus went elsewhere: the goal goes back to where it stands. */
  readonly onBlur: () => void
}

/**
 * Dragging by keyboard: the arrow keys carry a card from place to place, Enter or the space bar puts it down,
 * Escape or going elsewhere puts it back. Nothing is written before it is put down, every step is said, and no
 * key or button of the page is taken away meanwhile.
 */
export function useCarrying(board: Board, mover: Mover, columns: readonly GoalColumn[]): Carrying {
  const announce = useAnnounce()
  const [goalId, setGoalId] = useState<string>()

  const tell = (key: string, id: string, spot?: Spot) => {
    const shown = arrangeBoard(board.cards, board.places, spot && { goalId: id, spot })
    const column = findSpot(shown, id)?.column
    if (column === undefined) return
    announce(say(key, { column: sayColumn(column), ...findStanding(shown[column], id) }), 'now')
  }
  const putBack = (): void => {
    setGoalId(undefined)
    mover.carry(undefined)
    if (goalId !== undefined) tell(boardWords.putBackAt, goalId)
  }
  return {
    goalId,
    begin: (id) => {
      const spot = findSpot(mover.arranged, id)
      if (spot === undefined) return
      setGoalId(id)
      mover.carry({ goalId: id, spot })
    },
    onKeyDown: (event) => {
      const spot = goalId === undefined ? undefined : findSpot(mover.arranged, goalId)
      if (goalId === undefined || spot === undefined) return
      const direction = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'rtl' : 'ltr'
      const step = findCarryStep(event.key, direction)
      if (step === undefined && !['Enter', ' ', 'Escape'].includes(event.key)) return
      event.preventDefault()
      if (event.key === 'Escape') {
        putBack()
        mover.focus(goalId)
      } else if (step === undefined) {
        setGoalId(undefined)
        mover.put(goalId, spot)
      } else {
        const next = carryOn(mover.arranged, goalId, step, columns) ?? spot
        mover.carry({ goalId, spot: next })
        tell(boardWords.carriedTo, goalId, next)
      }
    },
    onBlur: () => {
      if (goalId !== undefined) putBack()
    },
  }
}
