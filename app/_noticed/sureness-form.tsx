'use client'

import { useState } from 'react'
import { highestSureness } from '#lib/noticed/sureness.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { usePress } from '../_sync/unfinished/use-press.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { noticedFailures } from './noticed-failures.ts'
import type { NoticedPlace } from './noticed-people.ts'

const options = [
  { id: '', label: say(noticedWords.sureNone) },
  ...Array.from({ length: highestSureness + 1 }, (_, step) => ({ id: String(step), label: String(step) })),
]

/** Asks how sure its owner is that they can do a goal, once they press. */
export function SurenessForm({
  place,
  goalId,
  path,
  onKept,
}: {
  readonly place: NoticedPlace
  readonly goalId: string
  readonly path: string
  readonly onKept: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const sending = useSending(noticedFailures)
  const announce = useAnnounce()
  const press = usePress({ account: place.me, documentId: place.documentId, line: `sureness/${goalId}` })
  const close = () => {
    sending.tell(undefined)
    setChosen('')
    setOpen(false)
  }
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{say(noticedWords.saySure)}</Button>
      </div>
    )
  return (
    <RequestForm
      sending={sending}
      submit={say(noticedWords.keep)}
      look="plain"
      onCancel={close}
      onSubmit={() => {
        if (chosen === '') return sending.tell(say(noticedWords.chooseFirst))
        const request = (pressId: string) =>
          send({ method: 'POST', path, body: { sureness: Number(chosen), pressId }, answer: noAnswer })
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
      <SelectField
        label={say(noticedWords.sureQuestion)}
        hint={say(noticedWords.sureHint)}
        value={chosen}
        options={options}
        onChange={setChosen}
      />
    </RequestForm>
  )
}
