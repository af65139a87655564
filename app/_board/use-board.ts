'use client'

import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { keepSame } from '#lib/base/keep-same.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { cardOf, type CardView } from '#lib/board/card-of.ts'
import { mapNames } from '#lib/board/board-roots.ts'
import { readLadderParts } from '#lib/board/read-goal-parts.ts'
import { agreedContentOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'
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
  /** What an agreement about a goal would cover now; undefined until the document is open, or where it cannot be read. */
  readonly contentOf: (goalId: string) => AgreedContent | undefined
}

interface Reading {
  readonly goals: readonly GoalView[]
  readonly cards: readonly CardView[]
  /** Raised by what an agreement may cover and a goal's view does not hold. */
  readonly edition: number
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
      const isOther = before === undefined || [...changed].some(isOfLadder)
      if (goals === before?.goals && !isOther) return before
      if (goals === before?.goals) return { ...before, edition: before.edition + 1 }
      const known = new Map(was.goals.map((goal, index) => [goal, was.cards[index]]))
      const cards = goals.map((goal) => known.get(goal) ?? cardOf(goal))
      const edition = was.edition + (isOther ? 1 : 0)
      return { goals, cards: keepSame([...drawn, ...was.cards], cards, (card) => card.id), edition }
    },
    [drawn],
  )
  const now = useDocView(live.connection, live.view.isLoaded, read)
  const places = usePlaces(props.workspaceId, props.places, live, { id: props.me, name: nameOf(props) })
  const decided = useDecisions(props.workspaceId, props.decisions, live)
  const goals = now?.goals
  const { decisions, isWhole } = decided
  const drawnNew = props.newWords
  const doc = live.connection?.doc
  const edition = now?.edition
  const readContent = useMemo(() => createContentReader(doc, edition), [doc, edition])
  const contentOf = useMemo(() => {
    const byId = new Map<string, GoalView>(goals?.map((goal) => [goal.id, goal]))
    return (goalId: string) => {
      const goal = byId.get(goalId)
      return goal?.kind === 'goal' ? readContent(goal) : undefined
    }
  }, [goals, readContent])
  const newWords = useMemo(
    () => new Set(goals === undefined || !isWhole ? drawnNew : findNewWords(decisions ?? [], contentOf)),
    [goals, isWhole, decisions, drawnNew, contentOf],
  )
  return {
    ...places,
    ...decided,
    live,
    goals,
    cards: now?.cards ?? drawn,
    mayWrite: live.view.isLoaded && live.view.access !== 'read',
    newWords,
    contentOf,
  }
}

type WholeGoal = Extract<GoalView, { kind: 'goal' }>

/** Reads each goal's content once, for as long as nothing of it changes. `_edition` is what else it hangs on. */
function createContentReader(
  doc: Y.Doc | undefined,
  _edition: number | undefined,
): (goal: WholeGoal) => AgreedContent | undefined {
  const known = new WeakMap<WholeGoal, AgreedContent>()
  return (goal) => {
    if (doc === undefined) return undefined
    const content = known.get(goal) ?? agreedContentOf(goal, readLadderParts(doc, goal.id))
    known.set(goal, content)
    return content
  }
}

const nothing: Reading = { goals: [], cards: [], edition: 0 }

/** A goal's plain values, its review and where it starts among them, or words of its ladder. */
const isOfLadder = (name: string) => name === mapNames.goals || name.startsWith('level-')
