'use client'

import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import type { EndReadingProps } from './end-reading.tsx'

/** Asks once before the client ends a person's reading: at once, without a reason. Fetched on the press. */
export default function EndingReading({
  workspaceId,
  clinicianId,
  name,
  isOpen,
  onClose,
}: EndReadingProps & Opened) {
  const sayDone = useSayDone()
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/clinicians/${clinicianId}`
  const end = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => {
        onClose()
        sayDone(say(meWords.ended, { name }))
      },
    )
  return (
    <Question
      isOpen={isOpen}
      onClose={onClose}
      sending={sending}
      title={say(meWords.endTitle, { name })}
      submit={say(meWords.endSubmit)}
      onSubmit={() => void end()}
    >
      <p>{say(meWords.endBody, { name })}</p>
      <p>{say(meWords.endNoReturn)}</p>
      <p>{say(meWords.endLimits)}</p>
    </Question>
  )
}
