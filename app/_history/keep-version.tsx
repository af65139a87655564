'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'

const failures = {
  'name-empty': historyWords.nameMissing,
  'name-too-long': historyWords.nameTooLong,
  'too-large': historyWords.reasonTooLong,
  'versions-full': historyWords.full,
  'nothing-written': historyWords.nothingWritten,
  'read-only': historyWords.readOnly,
} as const

/** Keeps the words of now under a name. */
export function KeepVersion({
  documentId,
  readers,
}: {
  readonly documentId: string
  /** Others who can read the page. */
  readonly readers: readonly string[]
}) {
  const router = useRouter()
  const announce = useAnnounce()
  const sending = useSending(failures)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const close = () => {
    setOpen(false)
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
        announce(say(historyWords.kept), 'now')
        router.refresh()
      },
    )
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{say(historyWords.keep)}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={say(historyWords.keepTitle)}
        actions={
          <>
            <Button onPress={close}>{say(commonWords.cancel)}</Button>
            <Button look="main" type="submit" form="keep-version" isPending={sending.isSending}>
              {sending.isSending ? say(historyWords.working) : say(historyWords.keepSubmit)}
            </Button>
          </>
        }
      >
        <form
          id="keep-version"
          className={section.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <ProblemLine problem={sending.problem} />
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
        </form>
      </Dialog>
    </div>
  )
}
