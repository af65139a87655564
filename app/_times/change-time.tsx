'use client'

import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { ReachField } from './reach-field.tsx'
import { sayStarts } from './say-starts.ts'
import { TimesForm } from './times-form.tsx'
import { useSessionChange } from './use-session-change.ts'

export interface ChangeTimeProps {
  readonly session: SessionTime
  readonly onClose: () => void
}

/** Sets one session at another time, or it and all that follow. */
export function ChangeTime({ session, onClose }: ChangeTimeProps) {
  const { sending, reach, setReach, change } = useSessionChange(session, onClose)
  const { starts, minutes, repeat, zone } = session
  return (
    <Dialog isOpen onClose={onClose} title={say(timesWords.changeTitle)}>
      <TimesForm
        initial={{ ...starts, minutes, repeat }}
        zone={zone}
        asksRepeat={reach === 'following'}
        sending={sending}
        onSubmit={(values) => change(values, say(timesWords.saved, { when: sayStarts(values) ?? '' }))}
        onCancel={onClose}
      >
        <ReachField of={session} value={reach} onChange={setReach} />
      </TimesForm>
    </Dialog>
  )
}
