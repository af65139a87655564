'use client'

import { useState } from 'react'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Question } from '../_requests/question.tsx'
import { ReachField } from './reach-field.tsx'
import { saySession } from './say-session.ts'
import { useSessionChange } from './use-session-change.ts'

/** Asks once before a session is called off, or it and all that follow. */
export function CallOff({
  session,
  onClose,
}: {
  readonly session: SessionTime
  readonly onClose: () => void
}) {
  const { sending, reach, setReach, callOff } = useSessionChange(session, onClose)
  const [now] = useState(() => Date.now())
  const when = saySession(session.startsAt, { zone: undefined, now })
  const isOne = reach === 'one'
  return (
    <Question
      isOpen
      onClose={onClose}
      sending={sending}
      title={say(timesWords.callOffTitle)}
      keep={say(timesWords.keep)}
      submit={say(timesWords.callOffDo)}
      onSubmit={() => callOff(say(isOne ? timesWords.calledOff : timesWords.calledOffAll))}
    >
      <p>{say(isOne ? timesWords.callOffBody : timesWords.callOffAllBody, { when })}</p>
      <ReachField of={session} value={reach} onChange={setReach} />
    </Question>
  )
}
