'use client'

import { useState } from 'react'
import type { ApproachCardView } from '#lib/approaches/card-views.ts'
import { paces, type Intensity, type Pace } from '#lib/approaches/pace.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { RadioField } from '../_ui/radio-field.tsx'
import section from '../_ui/section.module.css'
import { StrengthField } from './strength-field.tsx'
import { useWaysChange } from './use-ways-change.ts'
import { goalApi, type WaysProps } from './ways-props.ts'

/** Suggests one card at a pace: the other answers, and until then nothing is so. Fetched on the press. */
export default function SuggestingWay({
  isOpen,
  onClose,
  card,
  ...props
}: Opened & WaysProps & { readonly card: ApproachCardView }) {
  const [pace, setPace] = useState<Pace | undefined>(undefined)
  const [intensity, setIntensity] = useState<Intensity | undefined>(undefined)
  const [note, setNote] = useState('')
  const { sending, change } = useWaysChange()
  const { others: names, table } = props
  const submit = () => {
    if (pace === undefined) return sending.tell(say(approachesWords.pickPace))
    const approach = { cardId: card.id, pace, intensity }
    const body = { kind: 'approach', seenHash: table.tableHash, note, approach }
    change({ method: 'POST', path: `${goalApi(props)}/suggestions`, body }, onClose)
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say(approachesWords.suggestTitle)}>
      <RequestForm
        sending={sending}
        onSubmit={submit}
        submit={say(approachesWords.sendSuggestion)}
        onCancel={onClose}
      >
        <p dir="auto">{card.words.name}</p>
        <p className={section.quiet}>
          {say(approachesWords.suggestBody, { names })} {say(approachesWords.suggestBodyMine)}
        </p>
        <RadioField<Pace>
          label={say(approachesWords.pace)}
          value={pace}
          onChange={setPace}
          options={paces.map((id) => ({ id, label: say(approachesWords[`pace-${id}`]) }))}
        />
        <StrengthField value={intensity} onChange={setIntensity} />
        <GrowingField label={say(approachesWords.reason)} value={note} onChange={setNote} maxLength={2_000} />
      </RequestForm>
    </Dialog>
  )
}
