'use client'

import { useState } from 'react'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../../../../_ui/button.tsx'
import { Question } from '../../../../_requests/question.tsx'
import { noAnswer, send } from '../../../../_requests/send.ts'
import { useSending } from '../../../../_requests/use-sending.ts'

/** One question, then the words and their key are gone. */
export function DeleteDraft({
  reflectionId,
  listPath,
}: {
  readonly reflectionId: string
  readonly listPath: string
}) {
  const [isOpen, setOpen] = useState(false)
  const sending = useSending()
  const remove = () =>
    sending.run(
      () => send({ method: 'DELETE', path: `/api/reflections/${reflectionId}`, answer: noAnswer }),
      () => location.replace(listPath),
    )
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {say(reflectionsWords.delete)}
      </Button>
      <Question
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sending={sending}
        title={say(reflectionsWords.deleteTitle)}
        keep={say(reflectionsWords.deleteKeep)}
        submit={say(reflectionsWords.deleteSubmit)}
        onSubmit={() => void remove()}
      >
        <p>{say(reflectionsWords.deleteBody)}</p>
      </Question>
    </>
  )
}
