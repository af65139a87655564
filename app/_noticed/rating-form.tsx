'use client'

import { useState } from 'react'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { usePress } from '../_sync/unfinished/use-press.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { RadioField } from '../_ui/radio-field.tsx'
import type { LadderLine } from './ladder-words.ts'
import { noticedFailures } from './noticed-failures.ts'
import type { NoticedPlace } from './noticed-people.ts'

/** Asks how a goal is, by the words of its ladder; nothing is chosen for anybody, and nothing is asked before the press. */
export function RatingForm({
  place,
  goalId,
  ladder,
  path,
  onKept,
}: {
  readonly place: NoticedPlace
  readonly goalId: string
  readonly ladder: readonly LadderLine[]
  readonly path: string
  readonly onKept: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const sending = useSending(noticedFailures)
  const announce = useAnnounce()
  const press = usePress({ account: place.me, documentId: place.documentId, line: `rating/${goalId}` })
  const line = ladder.find(({ level }) => String(level) === chosen)
  const close = () => {
    sending.tell(undefined)
    setChosen(undefined)
    setOpen(false)
  }
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{say(noticedWords.sayHow)}</Button>
      </div>
    )
  return (
    <RequestForm
      sending={sending}
      submit={say(noticedWords.keep)}
      look="plain"
      onCancel={close}
      onSubmit={() => {
        if (line === undefined) return sending.tell(say(noticedWords.chooseFirst))
        const request = (pressId: string) =>
          send({ method: 'POST', path, body: { ...line, pressId }, answer: noAnswer })
        void sending.run(
          () => press(request),
          () => {
            announce(say(noticedWords.ratingKept), 'now')
            close()
            onKept()
          },
        )
      }}
    >
      <RadioField
        label={say(noticedWords.question)}
        options={ladder.map(({ level, words }) => ({ id: String(level), label: words }))}
        value={chosen}
        onChange={setChosen}
      />
    </RequestForm>
  )
}
