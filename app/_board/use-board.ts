'use client'

import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { keepSame } from '#lib/base/keep-same.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { cardOf, type CardView } from '#lib/board/card-of.ts'
import { readBoardAgain } from '#lib/board/read-board-again.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { useDecisions, type Decisions } from '../_deciding/use-decisions.ts'
import { findNewWords } from '../_deciding/find-new-words.ts'
import { useDocument, type LiveDocument } from '../_sync/use-document.ts'
import { useDocView } from '../_sync/use-doc-view.ts'
import { nameOf, type BoardProps } from './board-props.ts'
import { usePlaces, type Places } from './use-places.ts'

export interface Board extends Places, Decisions {
  readonly live: LiveDocument
  /** undefined until the document is open. */
  readonly goals: readonly GoalView[] | undefined
  readonly cards: readonly CardView[]
  readonly mayWrite: boolean
  /** Goals whose words are not those that were agreed on. */
  readonly newWords: ReadonlySet<string>
}

interface Reading {
  readonly goals: readonly GoalView[]
  readonly cards: readonly CardView[]
}

/**
 * The board as the server drew it, then live. A goal that nobody changed is the very one it was, and so is its
 * card, from the server's drawing on.
 */
export function useBoard(props: BoardProps): Board {
  const live = useDocument(props.documentId, props.me)
  const drawn = props.cards
  const read = useCallback(
    (doc: Y.Doc, before: Reading | undefined, changed: ReadonlySet<string>): Reading => {
      const was = before ?? nothing
      const read = before === undefined ? readBoard(doc) : readBoardAgain(doc, before, changed)
      const goals = keepSame(was.goals, read.goals, (goal) => goal.id)
      if (goals === before?.goals) return before
      const known = new Map(was.goals.map((goal, index) => [goal, was.cards[index]]))
      const cards = goals.map((goal) => known.get(goal) ?? cardOf(goal))
      return { goals, cards: keepSame([...drawn, ...was.cards], cards, (card) => card.id) }
    },
    [drawn],
  )
  const now = useDocView(live.connection, live.view.isLoaded, read)
  const places = usePlaces(props.workspaceId, props.places, live, { id: props.me, name: nameOf(props) })
  const decided = useDecisions(props.workspaceId, props.decisions, live)
  const goals = now?.goals
  const { decisions, isWhole } = decided
  const drawnNew = props.newWords
  const newWords = useMemo(
    () => new Set(goals === undefined || !isWhole ? drawnNew : findNewWords(goals, decisions ?? [])),
    [goals, isWhole, decisions, drawnNew],
  )
  return {
    ...places,
    ...decided,
    live,
    goals,
    cards: now?.cards ?? drawn,
    mayWrite: live.view.isLoaded && live.view.access !== 'read',
    newWords,
  }
}

const nothing: Reading = { goals: [], cards: [] }
