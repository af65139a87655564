'use client'

import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'
import { levels, setLevel, useLevel, type Level } from './level.ts'

const options = levels.map((id) => ({ id, label: say(`announcements.${id}`) }))

/** How much of what others do is said aloud, on this device; in force at once. */
export function LevelField() {
  return (
    <SelectField<Level>
      label={say('announcements.level')}
      hint={say('announcements.hint')}
      value={useLevel()}
      options={options}
      onChange={setLevel}
    />
  )
}
