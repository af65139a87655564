'use client'

import { useState } from 'react'
import { setStepDone } from '#lib/board/step-commands.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import { useTellGoals } from '../_announcements/use-tell-goals.ts'
import { arrangeBoard } from '../_board/arrange-board.ts'
import type { BoardProps } from '../_board/board-props.ts'
import { useBoard } from '../_board/use-board.ts'
import { endsReading } from '../_sync/stop-reason.ts'
import { useDocument } from '../_sync/use-document.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Rows } from '../_ui/rows.tsx'
import { GoalsStopped } from './goals-stopped.tsx'
import { NotesStopped } from './notes-stopped.tsx'
import section from '../_ui/section.module.css'
import styles from './session.module.css'
import { SessionGoal } from './session-goal.tsx'

export interface SessionGoalsProps extends BoardProps {
  /** The document of the notes that these stand beside. */
  readonly notesId: string
}

/** What the two are working on, live, beside the notes: to look at, to open, and to tick a step of. */
export function SessionGoals({ notesId, ...props }: SessionGoalsProps) {
  const board = useBoard(props)
  const { view, connection } = board.live
  const notes = useDocument(notesId, props.me).view
  useTellGoals({ ...board, me: props.me })
  // Steps ticked on this page stay in sight, so that a slip can be put right.
  const [ticked, setTicked] = useState<readonly string[]>([])
  const tick = (stepId: string, isDone: boolean) => {
    if (connection === undefined) return
    setStepDone(connection.doc, stepId, isDone)
    setTicked((before) => [...before.filter((id) => id !== stepId), stepId])
  }
  const isOver = view.saving.kind === 'stopped' && endsReading(view.saving.why)
  const mayTick = board.mayWrite && view.saving.kind !== 'stopped'
  const { active } = arrangeBoard(board.cards, board.places)
  return (
    <div className={styles.goals}>
      <NotesStopped notes={notes} goals={view} />
      <GoalsStopped goals={view} notes={notes} />
      {!isOver && (
        <>
          {active.length === 0 ? (
            <p className={section.small}>{say(sessionsWords.goalsEmpty)}</p>
          ) : (
            <Rows>
              {active.map((card) => (
                <SessionGoal
                  key={card.id}
                  card={card}
                  goal={board.goals?.find(({ id }) => id === card.id)}
                  board={props}
                  ticked={ticked}
                  onTick={mayTick ? tick : undefined}
                />
              ))}
            </Rows>
          )}
          <p>
            <InternalLink to={`/w/${props.workspaceId}/goals`}>{say(sessionsWords.openGoals)}</InternalLink>
          </p>
        </>
      )}
    </div>
  )
}
