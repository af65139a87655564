'use client'

import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import { SaveStateShown } from '../_sync/save-state-shown.tsx'
import { useDocument } from '../_sync/use-document.ts'
import { worseSaving } from '../_sync/worse-saving.ts'

/** The one line under the title, for notes and goals: the worse of the two. */
export function SessionSaving({
  notesId,
  boardId,
  me,
}: {
  readonly notesId: string
  readonly boardId: string
  readonly me: string
}) {
  const notes = useDocument(notesId, me).view
  const board = useDocument(boardId, me).view
  if (notes.access === 'read' && board.access === 'read') return null
  const state = worseSaving(notes.saving, board.saving)
  // The goals have closed with nothing of theirs unsent; the notes are well.
  const isGoalsAlone = state === board.saving && state.kind === 'stopped' && notes.saving.kind === 'saved'
  return (
    <SaveStateShown
      state={state}
      words={isGoalsAlone && state.unsent === 'none' ? say(sessionsWords.savedWithoutGoals) : undefined}
    />
  )
}
