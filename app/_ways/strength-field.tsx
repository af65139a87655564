'use client'

import { intensities, intensityOf, type Intensity } from '#lib/approaches/pace.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'

/** How strong it may feel; left out until somebody says. */
export function StrengthField({
  value,
  onChange,
}: {
  readonly value: Intensity | undefined
  readonly onChange: (value: Intensity | undefined) => void
}) {
  return (
    <SelectField
      label={say(approachesWords.strength)}
      value={value === undefined ? '' : String(value)}
      options={[
        { id: '', label: say(approachesWords.strengthOut) },
        ...intensities.map((strength) => ({ id: String(strength), label: sayOption(strength) })),
      ]}
      onChange={(id) => onChange(id === '' ? undefined : intensityOf(Number(id)))}
    />
  )
}

function sayOption(strength: Intensity): string {
  if (strength === 0) return say(approachesWords.strengthHardly)
  return strength === 10 ? say(approachesWords.strengthVery) : String(strength)
}
