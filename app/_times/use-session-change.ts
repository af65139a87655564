'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Reach } from '#lib/appointments/appointment.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending, type UseSending } from '../_requests/use-sending.ts'
import { pathOf } from './session-name.ts'
import { timesFailures } from './times-failures.ts'
import type { TimesValues } from './times-form.tsx'

export interface SessionChange {
  readonly sending: UseSending
  readonly reach: Reach
  readonly setReach: (reach: Reach) => void
  /** `done`: what is said once it is. */
  readonly change: (values: TimesValues, done: string) => void
  readonly callOff: (done: string) => void
}

/**
 * Changes a session, or it and all that follow. The change names what was shown here: when that is no longer so it is
 * not done, and the page is read anew.
 */
export function useSessionChange(session: SessionTime, onDone: () => void = () => {}): SessionChange {
  const router = useRouter()
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [reach, setReach] = useState<Reach>('one')
  const run = (what: 'change' | 'cancel', values: object, done: string) =>
    void sending.run(
      async () => {
        const body = { ...values, reach, saw: session.version }
        const path = `${pathOf(session)}/${what}`
        const answer = await send({ method: 'POST', path, body, answer: noAnswer })
        if (!answer.ok && isOtherwise(answer.failure.kind)) router.refresh()
        return answer
      },
      () => {
        onDone()
        sayDone(done)
      },
    )
  return {
    sending,
    reach,
    setReach,
    change: (values, done) => run('change', values, done),
    callOff: (done) => run('cancel', {}, done),
  }
}

const isOtherwise = (kind: string) => kind === 'session-changed' || kind === 'session-unknown'
