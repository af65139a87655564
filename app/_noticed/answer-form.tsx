'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { usePress } from '../_sync/unfinished/use-press.ts'
import { useUnfinished } from '../_sync/unfinished/use-unfinished.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { noticedFailures } from './noticed-failures.ts'
import type { WinEntry } from './noticed-entries.ts'
import type { NoticedPlace } from './noticed-people.ts'

/** One line for the other's win. What was typed waits until it is sent. */
export function AnswerForm({
  win,
  place,
  onDone,
  onCancel,
}: {
  readonly win: WinEntry
  readonly place: NoticedPlace
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const line = { account: place.me, documentId: place.documentId, line: `win-answer/${win.id}` }
  const [words, setWords] = useUnfinished(line)
  const sending = useSending(noticedFailures)
  const press = usePress(line)
  const announce = useAnnounce()
  const path = `/api/workspaces/${place.workspaceId}/wins/${win.id}/answer`
  return (
    <RequestForm
      sending={sending}
      submit={say(noticedWords.send)}
      look="plain"
      onCancel={onCancel}
      onSubmit={() => {
        if (words.trim() === '') return sending.tell(say(noticedWords.writeFirst))
        const request = (pressId: string) =>
          send({ method: 'POST', path, body: { words, pressId }, answer: noAnswer })
        void sending.run(
          () => press(request),
          () => {
            setWords('')
            announce(say(noticedWords.answered), 'now')
            onCancel()
            onDone()
          },
        )
      }}
    >
      <GrowingField
        label={say(noticedWords.answerWords, { name: win.by })}
        value={words}
        onChange={setWords}
        voice={place.role === 'client'}
        autoComplete="off"
      />
    </RequestForm>
  )
}
