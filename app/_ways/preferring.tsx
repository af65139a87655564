'use client'

import { useState } from 'react'
import { leanings, preferenceLineLimit, type Leaning } from '#lib/approaches/leaning.ts'
import type { Intensity } from '#lib/approaches/pace.ts'
import type { ApproachCardView, PreferenceView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { RadioField } from '../_ui/radio-field.tsx'
import section from '../_ui/section.module.css'
import { sayLeaning } from './say-preference.ts'
import { StrengthField } from './strength-field.tsx'
import { useWaysChange } from './use-ways-change.ts'
import { cardApi, type WaysProps } from './ways-props.ts'

/** Asks what somebody would rather do with a card. A client says with each button who may read it. Fetched on the press. */
export default function Preferring({
  isOpen,
  onClose,
  card,
  own,
  ...props
}: Opened & WaysProps & { readonly card: ApproachCardView; readonly own: PreferenceView | undefined }) {
  const { role, others } = props
  const [leaning, setLeaning] = useState<Leaning | undefined>(own?.leaning)
  const [line, setLine] = useState(own?.line ?? '')
  const [intensity, setIntensity] = useState<Intensity | undefined>(own?.intensity)
  const { sending, change } = useWaysChange()
  const save = (isReleased: boolean) => {
    if (leaning === undefined) return sending.tell(say(approachesWords.pickOne))
    const body = { leaning, line, intensity, isReleased }
    change({ method: 'POST', path: `${cardApi(props, card.id)}/preference`, body }, onClose)
  }
  const isClient = role === 'client'
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say(approachesWords.preferenceTitle)}>
      <RequestForm
        sending={sending}
        onSubmit={() => save(!isClient)}
        look="plain"
        submit={say(isClient ? approachesWords.keepToMyself : approachesWords.saveForBoth)}
        onCancel={onClose}
        other={
          isClient &&
          others !== '' && (
            <SendButton sending={sending} onPress={() => save(true)}>
              {say(approachesWords.letSee, { names: others })}
            </SendButton>
          )
        }
      >
        <p className={section.quiet} dir="auto">
          {card.words.name}
        </p>
        <RadioField<Leaning>
          label={say(approachesWords.preferenceQuestion)}
          value={leaning}
          onChange={setLeaning}
          options={leanings.map((id) => ({ id, label: sayLeaning(id) }))}
        />
        <GrowingField
          label={say(approachesWords.preferenceLine)}
          value={line}
          onChange={setLine}
          maxLength={preferenceLineLimit}
          voice={isClient}
        />
        <StrengthField value={intensity} onChange={setIntensity} />
      </RequestForm>
    </Dialog>
  )
}
