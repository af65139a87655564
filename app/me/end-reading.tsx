'use client'

import { useState } from 'react'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'

/** The client ends a person's reading: at once, without a reason. */
export function EndReading({
  workspaceId,
  clinicianId,
  name,
}: {
  readonly workspaceId: string
  readonly clinicianId: string
  readonly name: string
}) {
  const sayDone = useSayDone()
  const [isOpen, setOpen] = useState(false)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/clinicians/${clinicianId}`
  const end = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => {
        setOpen(false)
        sayDone(say(meWords.ended, { name }))
      },
    )
  return (
    <div>
      <Button aria-label={say(meWords.endReadingOf, { name })} onPress={() => setOpen(true)}>
        {say(meWords.endReading)}
      </Button>
      <Question
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sending={sending}
        title={say(meWords.endTitle, { name })}
        submit={say(meWords.endSubmit)}
        onSubmit={() => void end()}
      >
        <p>{say(meWords.endBody, { name })}</p>
        <p>{say(meWords.endLimits)}</p>
      </Question>
    </div>
  )
}
