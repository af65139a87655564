'use client'

import { useState } from 'react'
import type { Reach } from '#lib/appointments/appointment.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { ReachField } from './reach-field.tsx'
import { pathOf } from './session-name.ts'
import { timesFailures } from './times-failures.ts'
import { TimesForm, type TimesValues } from './times-form.tsx'

export interface ChangeTimeProps {
  readonly session: SessionTime
  readonly onClose: () => void
}

/** Sets one session at another time, or it and all that follow. */
export function ChangeTime({ session, onClose }: ChangeTimeProps) {
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [reach, setReach] = useState<Reach>('one')
  const { starts, minutes, repeat, zone } = session
  const change = (values: TimesValues) =>
    sending.run(
      () =>
        send({
          method: 'POST',
          path: `${pathOf(session)}/change`,
          body: { ...values, reach },
          answer: noAnswer,
        }),
      () => {
        onClose()
        sayDone(say(timesWords.saved))
      },
    )
  return (
    <Dialog isOpen onClose={onClose} title={say(timesWords.changeTitle)}>
      <TimesForm
        initial={{ ...starts, minutes, repeat }}
        zone={zone}
        asksRepeat={reach === 'following'}
        sending={sending}
        onSubmit={(values) => void change(values)}
        onCancel={onClose}
      >
        {repeat !== 'none' && <ReachField value={reach} onChange={setReach} />}
      </TimesForm>
    </Dialog>
  )
}
