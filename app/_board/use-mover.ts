'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { parseGoalId } from '#lib/base/ids.ts'
import { cardOf } from '#lib/board/card-of.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { moveWithin } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { findMoveManner } from '#lib/deciding/move-manner.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import type { Side } from '#lib/deciding/who-decides.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { tellFailure } from '../_requests/tell-failure.ts'
import {
  arrangeBoard,
  findIndex,
  findSpot,
  findStanding,
  type ArrangedBoard,
  type Carried,
  type Spot,
} from './arrange-board.ts'
import type { MoveWay } from './move-ways.ts'
import { sayColumn } from './say-column.ts'
import type { Board } from './use-board.ts'

export interface Moved {
  readonly goalId: string
  readonly from: GoalColumn
  readonly to: GoalColumn
}

export interface MoverWays {
  readonly side: Side
  /** Puts the focus where a goal that moved is moved from next; it stays the same function. */
  readonly bringFocus: (goalId: string) => void
  /** Asks whether to suggest what one alone may not do. */
  readonly askBoth: (goalId: string, kind: DecisionKind) => void
}

export interface Mover {
  /** The board, with a carried goal shown where it is carried to. */
  readonly arranged: ArrangedBoard
  readonly carried: Carried | undefined
  readonly problem: string | undefined
  /** What was just moved by one alone, at this screen. */
  readonly moved: Moved | undefined
  readonly forget: () => void
  /** Carries out what was chosen in a Move menu. The same function from drawing to drawing. */
  readonly choose: (goalId: string, way: Exclude<MoveWay, 'carry'>) => void
  /** Puts a goal down at a spot and says where it stands then. Where it stood already, nothing is written. */
  readonly put: (goalId: string, spot: Spot) => void
  /** Shows a goal at a spot without moving it; undefined shows it where it stands. */
  readonly carry: (carried: Carried | undefined) => void
  /** Brings the focus to a goal's card, once it is drawn where it stands. */
  readonly focus: (goalId: string) => void
}

/**
 * Every way a goal moves, and what is said of it. Into another column it goes by the server's word: it is shown
 * there at once, its order is written once the server has agreed, and a refusal leaves nothing behind. Where it takes
 * both, it stays and is suggested.
 */
export function useMover(board: Board, { side, bringFocus, askBoth }: MoverWays): Mover {
  const announce = useAnnounce()
  const [problem, setProblem] = useState<string>()
  const [justMoved, setJustMoved] = useState<Moved>()
  const [carried, carry] = useState<Carried>()
  const [toFocus, setToFocus] = useState<{ readonly goalId: string }>()
  const focus = (goalId: string) => setToFocus({ goalId })

  const arrangeNow = (goalId: string, column?: GoalColumn) => {
    const { live, cards, places } = latest.current.board
    const doc = live.view.isLoaded ? live.connection?.doc : undefined
    const now = doc && readBoard(doc).goals.map(cardOf)
    const moved = column && { goalId, column, moverId: '', movedBy: '', movedAt: 0, byBoth: false }
    return arrangeBoard(now ?? cards, [
      ...places.filter((place) => moved === undefined || place.goalId !== goalId),
      ...(moved === undefined ? [] : [moved]),
    ])
  }

  const tell = (message: string, goalId: string, now: ArrangedBoard) => {
    const column = findSpot(now, goalId)?.column
    if (column !== undefined)
      announce(say(message, { column: sayColumn(column), ...findStanding(now[column], goalId) }), 'now')
    focus(goalId)
  }

  /** Answers whether the server agreed; if not, the screen says so. */
  const change = async (goalId: string, column: GoalColumn): Promise<boolean> => {
    setProblem(undefined)
    setJustMoved(undefined)
    const from = columnOf(goalId)
    const moved = await latest.current.board.move(goalId, column)
    if (moved.ok) setJustMoved({ goalId, from, to: column })
    else if (moved.failure.kind !== 'kept')
      setProblem(`${say(boardWords.notMoved)} ${tellFailure(moved.failure)}`)
    return moved.ok
  }

  const columnOf = (goalId: string): GoalColumn =>
    latest.current.board.places.find((place) => place.goalId === goalId)?.column ?? 'proposed'

  const order = (goalId: string, spot: Spot): boolean => {
    const id = parseGoalId(goalId)
    const { connection } = latest.current.board.live
    if (!id.ok || connection === undefined) return false
    const others = arrangeNow(goalId, spot.column)[spot.column].filter((card) => card.id !== id.value)
    return moveWithin(
      connection.doc,
      id.value,
      others.map((card) => card.id),
      findIndex(others, spot),
    ).ok
  }

  const toColumn = async (goalId: string, column: GoalColumn) => {
    const manner = findMoveManner(side, columnOf(goalId), column)
    if (manner?.by === 'both') return askBoth(goalId, manner.kind)
    if (await change(goalId, column)) tell(boardWords.moved, goalId, arrangeNow(goalId, column))
    else focus(goalId)
  }

  const within = (goalId: string, by: 'up' | 'down') => {
    const now = arrangeNow(goalId)
    const column = findSpot(now, goalId)?.column
    if (column === undefined) return
    const others = now[column].filter(({ id }) => id !== goalId)
    const index = findStanding(now[column], goalId).position - 1 + (by === 'up' ? -1 : 1)
    if (index < 0 || index > others.length || !order(goalId, { column, before: others[index]?.id })) return
    tell(by === 'up' ? boardWords.movedUp : boardWords.movedDown, goalId, arrangeNow(goalId))
  }

  const putDown = async (goalId: string, spot: Spot) => {
    const was = findSpot(arrangeNow(goalId), goalId)
    const manner = was && findMoveManner(side, was.column, spot.column)
    if (was !== undefined && was.column !== spot.column && manner?.by !== 'one') {
      carry(undefined)
      if (manner === undefined) return tell(boardWords.stays, goalId, arrangeNow(goalId))
      announce(say(decidingWords.takesBoth), 'now')
      return askBoth(goalId, manner.kind)
    }
    const isElsewhere = was !== undefined && (was.column !== spot.column || was.before !== spot.before)
    // Shown there before anything else, so that nothing slides away from under the hand that put it down.
    flushSync(() => carry({ goalId, spot }))
    const isAllowed = was?.column === spot.column || (await change(goalId, spot.column))
    if (isAllowed && isElsewhere) order(goalId, spot)
    carry((now) => (now?.goalId === goalId ? undefined : now))
    if (isAllowed)
      tell(isElsewhere ? boardWords.moved : boardWords.stays, goalId, arrangeNow(goalId, spot.column))
    else focus(goalId)
  }

  const work = {
    board,
    choose: (goalId: string, way: Exclude<MoveWay, 'carry'>) => {
      if (way === 'up' || way === 'down') within(goalId, way)
      else void toColumn(goalId, way)
    },
    put: (goalId: string, spot: Spot) => void putDown(goalId, spot),
  }
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    // A menu that closes gives the focus back first.
    if (toFocus !== undefined) requestAnimationFrame(() => bringFocus(toFocus.goalId))
  }, [toFocus, bringFocus])
  const choose = useCallback<Mover['choose']>((...chosen) => latest.current.choose(...chosen), [])
  const put = useCallback<Mover['put']>((...chosen) => latest.current.put(...chosen), [])
  const arranged = arrangeBoard(board.cards, board.places, carried)
  const forget = useCallback(() => setJustMoved(undefined), [])
  return { arranged, carried, problem, moved: justMoved, forget, choose, put, carry, focus }
}
