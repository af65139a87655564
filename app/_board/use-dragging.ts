'use client'

import { useCallback, useEffect, useRef, useState, type DOMAttributes, type DragEvent } from 'react'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import type { Spot } from './arrange-board.ts'

export interface Dragging {
  /** The goal under the pointer's hand. */
  readonly goalId: string | undefined
  /** Where it would go now. */
  readonly over: Spot | undefined
  /** For what holds the columns: one set, however many cards there are. */
  readonly handlers: Pick<
    DOMAttributes<HTMLElement>,
    'onDragStart' | 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onDragEnd'
  >
}

/** Only this page can read it: neither words nor an address are dragged anywhere. */
const dragType = 'application/x-waymark-goal'

/**
 * Dragging with the pointer, by the browser's own drag and drop. A card has `data-goal` and is draggable; what
 * takes cards has `data-column`, or is the tab of a column.
 */
export function useDragging(put: (goalId: string, spot: Spot) => void): Dragging {
  const [goalId, setGoalId] = useState<string>()
  const [over, setOver] = useState<Spot>()
  const dragged = useRef<string>(undefined)
  const end = useCallback(() => {
    dragged.current = undefined
    setGoalId(undefined)
    setOver(undefined)
  }, [])
  useEffect(() => {
    if (goalId === undefined) return undefined
    // A card that somebody else moved away meanwhile is gone, and its end is told to nobody. While something is
    // dragged there are no pointer moves.
    window.addEventListener('pointermove', end)
    return () => window.removeEventListener('pointermove', end)
  }, [goalId, end])

  const handlers: Dragging['handlers'] = {
    onDragStart: (event) => {
      const { target } = event
      const id = target instanceof HTMLElement && target.draggable ? target.dataset['goal'] : undefined
      if (id === undefined) return
      event.dataTransfer.clearData()
      event.dataTransfer.setData(dragType, id)
      event.dataTransfer.effectAllowed = 'move'
      dragged.current = id
      // The browser first takes its picture of the card.
      requestAnimationFrame(() => setGoalId(dragged.current))
    },
    onDragOver: (event) => {
      const spot = dragged.current === undefined ? undefined : findSpotUnder(event, dragged.current)
      if (spot !== undefined) {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      }
      setOver((was) => (was?.column === spot?.column && was?.before === spot?.before ? was : spot))
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(undefined)
    },
    onDrop: (event) => {
      const id = dragged.current
      const spot = id === undefined ? undefined : findSpotUnder(event, id)
      if (id === undefined || spot === undefined) return
      event.preventDefault()
      end()
      put(id, spot)
    },
    onDragEnd: end,
  }
  return { goalId, over, handlers }
}

function findSpotUnder({ target, clientY }: DragEvent, goalId: string): Spot | undefined {
  if (!(target instanceof Element)) return undefined
  const tab = findColumn(target.closest('[role="tab"]')?.getAttribute('data-tab'))
  if (tab !== undefined) return { column: tab, before: undefined }
  const place = target.closest('[data-column]')
  const column = findColumn(place?.getAttribute('data-column'))
  if (place === null || column === undefined) return undefined
  const card = target.closest('[data-goal]')
  if (card !== null) {
    const { top, height } = card.getBoundingClientRect()
    return { column, before: idFrom(clientY < top + height / 2 ? card : card.nextElementSibling, goalId) }
  }
  const first = place.querySelector('[data-goal]')
  const isAbove = first !== null && clientY < first.getBoundingClientRect().top
  return { column, before: isAbove ? idFrom(first, goalId) : undefined }
}

/** The goal of a card, or of the next one when it is the dragged one itself. */
function idFrom(card: Element | null, goalId: string): string | undefined {
  const id = card?.getAttribute('data-goal') ?? undefined
  return id === goalId ? idFrom(card?.nextElementSibling ?? null, goalId) : id
}

function findColumn(name: string | null | undefined): GoalColumn | undefined {
  return goalColumns.find((column) => column === name)
}
