import { sessionsWords } from '#lib/words/en/sessions.ts'
import { savingWords } from '#lib/words/en/saving.ts'
import { say } from '#lib/words/say.ts'
import type { ConnectionView } from '../_sync/document-connection.ts'
import { sayUnsent, stopWords } from '../_sync/save-state-words.ts'
import { endsReading } from '../_sync/stop-reason.ts'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'

/**
 * What happened when the goals of a session page closed for good or may only be read. What happened to the notes as
 * well is said there, once.
 */
export function GoalsStopped({
  goals,
  notes,
}: {
  readonly goals: ConnectionView
  readonly notes: ConnectionView
}) {
  const { saving, onlyRead } = goals
  if (saving.kind !== 'stopped') {
    if (onlyRead === undefined) return null
    return (
      <Notice look="attention" title={say(sessionsWords.goalsOnlyRead)} role="status">
        <p>{say(stopWords[onlyRead].words)}</p>
      </Notice>
    )
  }
  if (notes.saving.kind === 'stopped' && notes.saving.why === saving.why) return null
  const isOver = endsReading(saving.why)
  return (
    <Notice
      look="attention"
      title={say(isOver ? sessionsWords.goalsEnded : sessionsWords.goalsStopped)}
      role="alert"
    >
      <p>{say(isOver ? sessionsWords.goalsEndedWords : stopWords[saving.why].words)}</p>
      {notes.saving.kind !== 'stopped' && <p>{say(sessionsWords.notesGoOn)}</p>}
      {saving.unsent !== 'none' && <p>{sayUnsent(saving)}</p>}
      {!isOver && <Button onPress={() => location.reload()}>{say(savingWords.reload)}</Button>}
    </Notice>
  )
}
