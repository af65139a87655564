'use client'

import { useState } from 'react'
import { historyWords } from '#lib/words/en/history.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { Dialog } from '../_ui/dialog.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import type { KeepVersionProps } from './keep-version.tsx'

const failures = {
  'name-empty': historyWords.nameMissing,
  'name-too-long': historyWords.nameTooLong,
  'too-large': historyWords.reasonTooLong,
  'versions-full': historyWords.full,
  'nothing-written': historyWords.nothingWritten,
  'read-only': historyWords.readOnly,
} as const

/** Asks what to call the words of now, and keeps them. What was written stays when it is closed. Fetched on the press. */
export default function KeepingVersion({ documentId, readers, isOpen, onClose }: KeepVersionProps & Opened) {
  const sayDone = useSayDone()
  const sending = useSending(failures)
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const close = () => {
    onClose()
    sending.tell(undefined)
  }
  const keep = () =>
    sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/documents/${documentId}/versions`,
          body: { name, reason },
          answer: noAnswer,
        }),
      () => {
        close()
        setName('')
        setReason('')
        sayDone(say(historyWords.kept))
      },
    )
  return (
    <Dialog isOpen={isOpen} onClose={close} title={say(historyWords.keepTitle)}>
      <RequestForm
        sending={sending}
        onSubmit={() => void keep()}
        submit={say(historyWords.keepSubmit)}
        onCancel={close}
      >
        <TextField
          label={say(historyWords.keepName)}
          hint={say(historyWords.keepNameHint)}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <TextField
          label={say(historyWords.keepReason)}
          value={reason}
          onChange={setReason}
          autoComplete="off"
        />
        {readers.length > 0 && (
          <p className={section.small}>{say(historyWords.keepWho, { names: sayNames(readers) })}</p>
        )}
      </RequestForm>
    </Dialog>
  )
}
