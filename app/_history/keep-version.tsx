'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
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
  'name-empty': 'history.nameMissing',
  'name-too-long': 'history.nameTooLong',
  'too-large': 'history.reasonTooLong',
  'versions-full': 'history.full',
  'nothing-written': 'history.nothingWritten',
  'read-only': 'history.readOnly',
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
        announce(say('history.kept'), 'now')
        router.refresh()
      },
    )
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{say('history.keep')}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={say('history.keepTitle')}
        actions={
          <>
            <Button onPress={close}>{say('common.cancel')}</Button>
            <Button look="main" type="submit" form="keep-version" isPending={sending.isSending}>
              {sending.isSending ? say('history.working') : say('history.keepSubmit')}
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
            label={say('history.keepName')}
            hint={say('history.keepNameHint')}
            value={name}
            onChange={setName}
            autoComplete="off"
          />
          <TextField
            label={say('history.keepReason')}
            value={reason}
            onChange={setReason}
            autoComplete="off"
          />
          {readers.length > 0 && (
            <p className={section.small}>{say('history.keepWho', { names: sayNames(readers) })}</p>
          )}
        </form>
      </Dialog>
    </div>
  )
}
