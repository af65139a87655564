import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import type { ConnectionView } from '../_sync/document-connection.ts'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import styles from './session.module.css'

/**
 * What happened to the notes of a session page, for whoever is shown its goals alone. Where the notes stand beside
 * them it is said there.
 */
export function NotesStopped({
  notes,
  goals,
}: {
  readonly notes: ConnectionView
  readonly goals: ConnectionView
}) {
  const { saving } = notes
  const isBoth =
    saving.kind === 'stopped' && goals.saving.kind === 'stopped' && goals.saving.why === saving.why
  const isOver = saving.kind === 'stopped' && endsReading(saving.why)
  const own = say(isOver ? sessionsWords.notesEnded : sessionsWords.notesStopped)
  return (
    <div className={styles.ofNotes}>
      <StopNotice state={saving} title={isBoth ? undefined : own} />
      <OnlyReadNotice view={notes} title={say(sessionsWords.notesOnlyRead)} />
    </div>
  )
}
