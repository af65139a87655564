'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { noAnswer, send } from '../_requests/send.ts'
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
  const router = useRouter()
  const announce = useAnnounce()
  const [isOpen, setOpen] = useState(false)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/clinicians/${clinicianId}`
  const end = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => {
        setOpen(false)
        announce(say(meWords.ended, { name }), 'now')
        router.refresh()
      },
    )
  return (
    <div>
      <Button aria-label={say(meWords.endReadingOf, { name })} onPress={() => setOpen(true)}>
        {say(meWords.endReading)}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isQuestion
        title={say(meWords.endTitle, { name })}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{say(commonWords.cancel)}</Button>
            <Button look="main" isPending={sending.isSending} onPress={() => void end()}>
              {sending.isSending ? say(meWords.working) : say(meWords.endSubmit)}
            </Button>
          </>
        }
      >
        <p>{say(meWords.endBody, { name })}</p>
        <p>{say(meWords.endLimits)}</p>
        <ProblemLine problem={sending.problem} />
      </Dialog>
    </div>
  )
}
