'use client'

import { useState } from 'react'
import type { Reach } from '#lib/appointments/appointment.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
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
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [reach, setReach] = useState<Reach>('one')
  const [now] = useState(() => Date.now())
  const when = saySession(session.startsAt, { zone: undefined, now })
  const callOff = () =>
    sending.run(
      () => send({ method: 'POST', path: `${pathOf(session)}/cancel`, body: { reach }, answer: noAnswer }),
      () => {
        onClose()
        sayDone(say(reach === 'one' ? timesWords.calledOff : timesWords.calledOffAll))
      },
    )
  return (
    <Question
      isOpen
      onClose={onClose}
      sending={sending}
      title={say(timesWords.callOffTitle)}
      keep={say(timesWords.keep)}
      submit={say(timesWords.callOffDo)}
      onSubmit={() => void callOff()}
    >
      <p>{say(reach === 'one' ? timesWords.callOffBody : timesWords.callOffAllBody, { when })}</p>
      {session.repeat !== 'none' && <ReachField value={reach} onChange={setReach} />}
    </Question>
  )
}
