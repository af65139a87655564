'use client'

import { useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../../_ui/button.tsx'
import { Dialog } from '../../_ui/dialog.tsx'
import { ProblemLine } from '../../_ui/problem-line.tsx'
import { noAnswer, send } from '../../_requests/send.ts'
import { useSending } from '../../_requests/use-sending.ts'

/** Puts a pretend client away: asked once, then at once and for good. */
export function PutAway({ workspaceId, name }: { readonly workspaceId: string; readonly name: string }) {
  const [isOpen, setOpen] = useState(false)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/pretend`
  const close = () => {
    setOpen(false)
    sending.tell(undefined)
  }
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
      <Dialog
        isOpen={isOpen}
        onClose={close}
        isQuestion
        title={say(pretendWords.putAwayTitle, { name })}
        actions={
          <>
            <Button onPress={close}>{say(commonWords.cancel)}</Button>
            <Button look="main" isPending={sending.isSending} onPress={() => void putAway()}>
              {sending.isSending ? say(pretendWords.working) : say(pretendWords.putAwaySubmit)}
            </Button>
          </>
        }
      >
        <p>{say(pretendWords.putAwayBody, { name })}</p>
        <p>{say(pretendWords.putAwayAgain)}</p>
        <ProblemLine problem={sending.problem} />
      </Dialog>
    </>
  )
}
