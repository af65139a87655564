'use client'

import { useCallback, useState } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { useSuggesting, type Suggesting } from '../_deciding/use-suggesting.tsx'
import type { BoardProps } from './board-props.ts'
import type { Board } from './use-board.ts'
import { useCarrying, type Carrying } from './use-carrying.ts'
import { useDragging, type Dragging } from './use-dragging.ts'
import { useMover, type Mover } from './use-mover.ts'

/** What columns need so that their cards can be moved: by menu, by pointer, by keyboard. */
export interface BoardHands {
  readonly props: BoardProps
  readonly board: Board
  readonly mover: Mover
  readonly dragging: Dragging
  readonly carrying: Carrying
  /** What takes both is suggested. */
  readonly suggesting: Suggesting
  readonly mayDrag: boolean
  /** The one menu of all cards. */
  readonly menu: {
    readonly goalId: string | undefined
    readonly anchor: HTMLElement | undefined
    readonly open: (goalId: string, pressed: HTMLElement) => void
    readonly close: () => void
  }
}

interface OpenMenu {
  readonly goalId: string
  readonly anchor: HTMLElement
}

/** `columns`: those that are shown. `hasRoom`: for cards to be dragged and carried. */
export function useBoardHands(
  props: BoardProps,
  board: Board,
  { columns, hasRoom }: { readonly columns: readonly GoalColumn[]; readonly hasRoom: boolean },
): BoardHands {
  const suggesting = useSuggesting(props, board)
  const mover = useMover(board, { side: props.role, bringFocus: focusCard, askBoth: suggesting.ask })
  const dragging = useDragging(mover.put)
  const carrying = useCarrying(board, mover, columns)
  const [menu, setMenu] = useState<OpenMenu>()
  const open = useCallback((goalId: string, anchor: HTMLElement) => {
    // Not every browser gives the focus to a button that is pressed, and the menu gives it back.
    anchor.focus()
    setMenu({ goalId, anchor })
  }, [])
  const close = useCallback(() => setMenu(undefined), [])
  return {
    props,
    board,
    mover,
    dragging,
    carrying,
    suggesting,
    mayDrag: hasRoom && board.mayWrite,
    menu: { goalId: menu?.goalId, anchor: menu?.anchor, open, close },
  }
}

/** A card that changes its column is drawn anew: the focus goes with it, or, out of sight, to the tab that is open. */
function focusCard(goalId: string): void {
  const move = document.getElementById(`move-${goalId}`)
  const tab = document.querySelector('[role="tab"][aria-selected="true"]')
  const target = move?.checkVisibility() === true ? move : tab
  if (target instanceof HTMLElement) target.focus()
}
