'use client'

import { useState, type ReactNode } from 'react'
import {
  approachNameLimit,
  approachPartLimit,
  approachParts,
  type ApproachWords,
} from '#lib/approaches/approach-words.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import type { UseSending } from '../_requests/use-sending.ts'
import { GrowingField } from '../_ui/growing-field.tsx'
import { TextField } from '../_ui/text-field.tsx'

/** The words of one card: a name, and as much else as somebody likes to say. */
export function CardWordsForm({
  words: given,
  sending,
  submit,
  other,
  onSubmit,
  onCancel,
}: {
  readonly words: ApproachWords
  readonly sending: UseSending
  readonly submit: string
  readonly other?: ReactNode
  readonly onSubmit: (words: ApproachWords) => void
  readonly onCancel: () => void
}) {
  const [words, setWords] = useState(given)
  const set = (part: keyof ApproachWords) => (text: string) => setWords({ ...words, [part]: text })
  return (
    <RequestForm
      sending={sending}
      submit={submit}
      other={other}
      onCancel={onCancel}
      onSubmit={() => {
        if (words.name.trim() === '') sending.tell(say(approachesWords.nameNeeded))
        else onSubmit(words)
      }}
    >
      <TextField
        label={say(approachesWords['part-name'])}
        value={words.name}
        onChange={set('name')}
        maxLength={approachNameLimit}
        autoComplete="off"
      />
      {approachParts.map((part) => (
        <GrowingField
          key={part}
          label={say(approachesWords[`part-${part}`])}
          value={words[part]}
          onChange={set(part)}
          maxLength={approachPartLimit}
        />
      ))}
    </RequestForm>
  )
}
