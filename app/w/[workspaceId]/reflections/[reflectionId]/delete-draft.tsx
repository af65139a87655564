'use client'

import { useState } from 'react'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../../../../_ui/button.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import { ProblemLine } from '../../../../_ui/problem-line.tsx'
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
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isQuestion
        title={say(reflectionsWords.deleteTitle)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{say(reflectionsWords.deleteKeep)}</Button>
            <Button look="main" isPending={sending.isSending} onPress={() => void remove()}>
              {sending.isSending ? say(reflectionsWords.working) : say(reflectionsWords.deleteSubmit)}
            </Button>
          </>
        }
      >
        <p>{say(reflectionsWords.deleteBody)}</p>
        <ProblemLine problem={sending.problem} />
      </Dialog>
    </>
  )
}
