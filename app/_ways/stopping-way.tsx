'use client'

import { useState } from 'react'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { Question } from '../_requests/question.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { useWaysChange } from './use-ways-change.ts'
import { goalApi, type WaysProps } from './ways-props.ts'

/** Asks once before an approach is stopped: the client for nothing more, a clinician for the reason. Fetched on the press. */
export default function StoppingWay({ isOpen, onClose, ...props }: Opened & WaysProps) {
  const [reason, setReason] = useState('')
  const { sending, change } = useWaysChange()
  const isClient = props.role === 'client'
  const path = `${goalApi(props)}/approach/stop`
  const body = isClient ? {} : { isForSafety: true, reason }
  return (
    <Question
      isOpen={isOpen}
      onClose={onClose}
      sending={sending}
      title={say(isClient ? approachesWords.stopTitle : approachesWords.stopSafetyTitle)}
      submit={say(approachesWords.stopSubmit)}
      onSubmit={() => change({ method: 'POST', path, body }, onClose)}
    >
      <p>
        {isClient
          ? say(approachesWords.stopBody)
          : say(approachesWords.stopSafetyBody, { name: props.clientName })}
      </p>
      {!isClient && (
        <GrowingField
          label={say(approachesWords.stopReason)}
          value={reason}
          onChange={setReason}
          maxLength={2_000}
        />
      )}
    </Question>
  )
}
