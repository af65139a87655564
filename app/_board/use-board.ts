'use client'

import { useCallback } from 'react'
import type * as Y from 'yjs'
import { keepSame } from '#lib/base/keep-same.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { useDocument, type LiveDocument } from '../_sync/use-document.ts'
import { useDocView } from '../_sync/use-doc-view.ts'
import type { BoardProps } from './board-props.ts'
import { usePlaces, type Places } from './use-places.ts'

export interface Board extends Places {
  readonly live: LiveDocument
  readonly board: BoardView
  readonly mayWrite: boolean
}

/** The board as the server drew it, then live. */
export function useBoard(props: BoardProps): Board {
  const live = useDocument(props.documentId, props.me)
  const drawn = props.board
  // A goal that nobody changed is the same one as before, from the server's drawing on.
  const read = useCallback(
    (doc: Y.Doc, before: BoardView | undefined): BoardView => ({
      goals: keepSame((before ?? drawn).goals, readBoard(doc).goals, (goal) => goal.id),
    }),
    [drawn],
  )
  const now = useDocView(live.connection, live.view.isLoaded, read)
  const mover = props.people.find((person) => person.accountId === props.me)
  const places = usePlaces(props.workspaceId, props.places, live, mover)
  return {
    ...places,
    live,
    board: now ?? drawn,
    mayWrite: live.view.isLoaded && live.view.access !== 'read',
  }
}
