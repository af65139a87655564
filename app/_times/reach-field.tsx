'use client'

import { reaches, type Reach } from '#lib/appointments/appointment.ts'
import type { MessageKey } from '#lib/words/catalogue.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'

const words: Readonly<Record<Reach, MessageKey>> = { one: 'times.one', following: 'times.following' }

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
      label={say('times.which')}
      value={value}
      options={reaches.map((id) => ({ id, label: say(words[id]) }))}
      onChange={onChange}
    />
  )
}
