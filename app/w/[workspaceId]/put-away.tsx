'use client'

import { useState } from 'react'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../../_ui/button.tsx'
import { Question } from '../../_requests/question.tsx'
import { noAnswer, send } from '../../_requests/send.ts'
import { useSending } from '../../_requests/use-sending.ts'

/** Puts a pretend client away: asked once, then at once and for good. */
export function PutAway({ workspaceId, name }: { readonly workspaceId: string; readonly name: string }) {
  const [isOpen, setOpen] = useState(false)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/pretend`
  const putAway = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => location.assign('/clients'),
    )
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {say(pretendWords.putAway, { name })}
      </Button>
      <Question
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sending={sending}
        title={say(pretendWords.putAwayTitle, { name })}
        submit={say(pretendWords.putAwaySubmit)}
        onSubmit={() => void putAway()}
      >
        <p>{say(pretendWords.putAwayBody, { name })}</p>
        <p>{say(pretendWords.putAwayAgain)}</p>
      </Question>
    </>
  )
}
