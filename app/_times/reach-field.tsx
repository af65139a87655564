'use client'

import { reaches, type Reach } from '#lib/appointments/appointment.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'

const words: Readonly<Record<Reach, string>> = { one: timesWords.one, following: timesWords.following }

/** Which sessions a change is about. */
export function ReachField({
  value,
  onChange,
}: {
  readonly value: Reach
  readonly onChange: (reach: Reach) => void
}) {
  return (
    <SelectField
      label={say(timesWords.which)}
      value={value}
      options={reaches.map((id) => ({ id, label: say(words[id]) }))}
      onChange={onChange}
    />
  )
}
