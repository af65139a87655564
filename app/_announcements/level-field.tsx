'use client'

import { announcementsWords } from '#lib/words/en/announcements.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'
import { levels, setLevel, useLevel, type Level } from './level.ts'

const options = levels.map((id) => ({ id, label: say(announcementsWords[id]) }))

/** How much of what others do is said aloud, on this device; in force at once. */
export function LevelField() {
  return (
    <SelectField<Level>
      label={say(announcementsWords.level)}
      hint={say(announcementsWords.hint)}
      value={useLevel()}
      options={options}
      onChange={setLevel}
    />
  )
}
