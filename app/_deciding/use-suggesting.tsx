'use client'

import { useState, type ReactNode } from 'react'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import type { BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import { useLater } from '../_requests/use-later.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'

export interface Suggesting {
  /** Opens the question whether to suggest it; fetched when it is first asked. */
  readonly ask: (goalId: string, kind: DecisionKind) => void
  /** To stand somewhere on the page. */
  readonly dialog: ReactNode
}

/** Suggesting something about a goal of the board. */
export function useSuggesting(props: BoardProps, board: Board): Suggesting {
  const later = useLater(() => import('./suggest-dialog.tsx'))
  const { want } = later
  const [asked, setAsked] = useState<{ readonly goalId: string; readonly kind: DecisionKind }>()
  const ask = (goalId: string, kind: DecisionKind) => want(() => setAsked({ goalId, kind }))
  const goal = asked && board.goals?.find(({ id }) => id === asked.goalId)
  const Dialog = later.part
  return {
    ask,
    dialog: (
      <>
        <ProblemLine problem={later.coming.problem} />
        {Dialog !== undefined && asked !== undefined && goal?.kind === 'goal' && (
          <Dialog
            key={`${asked.goalId} ${asked.kind}`}
            props={props}
            board={board}
            goal={goal}
            kind={asked.kind}
            onClose={() => setAsked(undefined)}
          />
        )}
      </>
    ),
  }
}
