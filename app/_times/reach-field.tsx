'use client'

import { reaches, type Reach } from '#lib/appointments/appointment.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'

const words: Readonly<Record<Reach, string>> = { one: timesWords.one, following: timesWords.following }

/** Which sessions a change is about: asked where there is more than one. */
export function ReachField({
  of,
  value,
  onChange,
}: {
  readonly of: Pick<SessionTime, 'repeat'>
  readonly value: Reach
  readonly onChange: (reach: Reach) => void
}) {
  if (of.repeat === 'none') return null
  return (
    <SelectField
      label={say(timesWords.which)}
      value={value}
      options={reaches.map((id) => ({ id, label: say(words[id]) }))}
      onChange={onChange}
    />
  )
}
