'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Reach } from '#lib/appointments/appointment.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { ReachField } from './reach-field.tsx'
import { saySession } from './say-session.ts'
import { pathOf } from './session-name.ts'
import { timesFailures } from './times-failures.ts'

/** Asks once before a session is called off, or it and all that follow. */
export function CallOff({
  session,
  onClose,
}: {
  readonly session: SessionTime
  readonly onClose: () => void
}) {
  const router = useRouter()
  const announce = useAnnounce()
  const sending = useSending(timesFailures)
  const [reach, setReach] = useState<Reach>('one')
  const [now] = useState(() => Date.now())
  const when = saySession(session.startsAt, { zone: undefined, now })
  const callOff = () =>
    sending.run(
      () => send({ method: 'POST', path: `${pathOf(session)}/cancel`, body: { reach }, answer: noAnswer }),
      () => {
        onClose()
        announce(say(reach === 'one' ? timesWords.calledOff : timesWords.calledOffAll), 'now')
        router.refresh()
      },
    )
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={say(timesWords.callOffTitle)}
      actions={
        <>
          <Button onPress={onClose}>{say(timesWords.keep)}</Button>
          <Button look="main" isPending={sending.isSending} onPress={() => void callOff()}>
            {sending.isSending ? say(timesWords.working) : say(timesWords.callOffDo)}
          </Button>
        </>
      }
    >
      <p>{say(reach === 'one' ? timesWords.callOffBody : timesWords.callOffAllBody, { when })}</p>
      {session.repeat !== 'none' && <ReachField value={reach} onChange={setReach} />}
      <ProblemLine problem={sending.problem} />
    </Dialog>
  )
}
