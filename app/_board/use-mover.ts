'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { parseGoalId } from '#lib/base/ids.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { moveWithin } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { tellFailure } from '../_requests/tell-failure.ts'
import { arrangeBoard, type ArrangedBoard } from './arrange-board.ts'
import type { MoveChoice } from './move-menu.tsx'
import { sayColumn } from './say-column.ts'
import type { Board } from './use-board.ts'

export interface Mover {
  readonly problem: string | undefined
  /** The same function from drawing to drawing. */
  readonly choose: (goalId: string, from: GoalColumn, choice: MoveChoice) => void
}

/** Carries out what was chosen in a Move menu, and says where the goal stands then. */
export function useMover(board: Board, arranged: ArrangedBoard): Mover {
  const announce = useAnnounce()
  const [problem, setProblem] = useState<string>()

  const toColumn = async (goalId: string, column: GoalColumn) => {
    setProblem(undefined)
    const moved = await board.move(goalId, column)
    if (!moved.ok) {
      setProblem(`${say('board.notMoved')} ${tellFailure(moved.failure)}`)
      return
    }
    const place = { goalId, column, movedBy: '', movedAt: 0 }
    const now = arrangeBoard(board.board, [...board.places.filter((one) => one.goalId !== goalId), place])
    announce(say('board.moved', { column: sayColumn(column), ...standing(now[column], goalId) }), 'now')
    focusMove(goalId)
  }

  const within = (goalId: string, column: GoalColumn, by: -1 | 1) => {
    const id = parseGoalId(goalId)
    const { connection } = board.live
    if (!id.ok || connection === undefined) return
    const shown = arranged[column].map((goal) => goal.id)
    const index = shown.indexOf(id.value) + by
    if (index < 0 || index >= shown.length || !moveWithin(connection.doc, id.value, shown, index).ok) return
    const now = arrangeBoard(readBoard(connection.doc), board.places)
    announce(say(by < 0 ? 'board.movedUp' : 'board.movedDown', standing(now[column], goalId)), 'now')
    focusMove(goalId)
  }

  const carryOut: Mover['choose'] = (goalId, from, choice) => {
    if (choice === 'up') within(goalId, from, -1)
    else if (choice === 'down') within(goalId, from, 1)
    else void toColumn(goalId, choice)
  }
  const latest = useRef(carryOut)
  useEffect(() => {
    latest.current = carryOut
  })
  const choose = useCallback<Mover['choose']>((...chosen) => latest.current(...chosen), [])
  return { problem, choose }
}

function standing(column: readonly { readonly id: string }[], goalId: string) {
  return { position: column.findIndex((goal) => goal.id === goalId) + 1, count: column.length }
}

/** A card that changes its column is drawn anew: the focus goes with it, or to the tab that is open. */
function focusMove(goalId: string): void {
  setTimeout(() => {
    const move = document.getElementById(`move-${goalId}`)
    const tab = document.querySelector('[role="tab"][aria-selected="true"]')
    const target = move ?? tab
    if (target instanceof HTMLElement) target.focus()
  }, 50)
}
