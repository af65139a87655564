'use client'

import { useEffect, useRef } from 'react'
import * as Y from 'yjs'
import { mapNames } from '#lib/board/board-roots.ts'
import type { CardView } from '#lib/board/card-of.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { goalOfText } from '#lib/board/goal-of-text.ts'
import type { DocumentConnection } from '../_sync/document-connection.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { others } from './others.ts'
import { watchWriting, type Written } from './watch-writing.ts'

export interface TellGoals {
  readonly live: LiveDocument
  /** Account id of the person at this screen. */
  readonly me: string
  readonly cards: readonly CardView[]
  readonly places: readonly Place[]
  /** The goal whose page is open: then only what happens to it is near. Without one the whole board is. */
  readonly goalId?: string
}

interface Place {
  readonly goalId: string
  readonly column: GoalColumn
  readonly moverId: string
  readonly movedBy: string
  readonly byBoth: boolean
}

/** Tells of what others write and move on the board, or on the page of one goal. */
export function useTellGoals({ live, me, cards, places, goalId }: TellGoals): void {
  const { connection } = live
  const { isLoaded } = live.view
  useEffect(() => {
    if (connection === undefined || !isLoaded) return undefined
    return watchWriting(connection, {
      me,
      findPresent: () => connection.getView().people.filter(({ accountId }) => accountId !== me),
      onWritten: (written) => tellWritten(connection, written, goalId),
    })
  }, [connection, isLoaded, me, goalId])

  const before = useRef(places)
  useEffect(() => {
    const columns = new Map(before.current.map((place) => [place.goalId, place.column]))
    before.current = places
    for (const place of places) {
      const isNear = goalId === undefined || place.goalId === goalId
      if (!isNear || place.moverId === me || columns.get(place.goalId) === place.column) continue
      const card = cards.find(({ id }) => id === place.goalId)
      const name = place.byBoth ? undefined : place.movedBy
      if (card?.kind === 'goal') others.moved({ name, goal: card.words, column: place.column })
    }
  }, [places, cards, goalId, me])
}

function tellWritten(
  { doc }: DocumentConnection,
  { by, transaction, roots }: Written,
  goalId: string | undefined,
): void {
  if (goalId === undefined) {
    if (hasNewGoal(transaction)) others.wrote(by, 'idea')
    return
  }
  for (const root of roots) {
    const text = goalOfText(doc, root)
    if (text?.goalId === goalId) others.wrote(by, text.part)
  }
}

function hasNewGoal({ changed }: Y.Transaction): boolean {
  return [...changed.keys()].some(
    (yType) => yType.parent === null && Y.findRootTypeKey(yType) === mapNames.goals,
  )
}
