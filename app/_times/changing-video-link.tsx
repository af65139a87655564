'use client'

import { useState } from 'react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { TextField } from '../_ui/text-field.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import type { ChangeVideoLinkProps } from './change-video-link.tsx'
import { timesFailures } from './times-failures.ts'

/** Asks for the link to the video call. Fetched on the press. */
export default function ChangingVideoLink({
  workspaceId,
  isSet,
  isOpen,
  onClose,
}: ChangeVideoLinkProps & Opened) {
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [typed, setTyped] = useState('')
  const path = `/api/workspaces/${workspaceId}/video-link`
  const close = () => {
    onClose()
    setTyped('')
    sending.tell(undefined)
  }
  const done = (words: string) => () => {
    close()
    sayDone(words)
  }
  const keep = () =>
    sending.run(
      () => send({ method: 'POST', path, body: { link: typed }, answer: noAnswer }),
      done(say(timesWords.videoSaved)),
    )
  const remove = () =>
    sending.run(() => send({ method: 'DELETE', path, answer: noAnswer }), done(say(timesWords.videoRemoved)))
  return (
    <Dialog isOpen={isOpen} onClose={close} title={say(timesWords.videoTitle)}>
      <RequestForm
        sending={sending}
        onSubmit={() => void keep()}
        submit={say(timesWords.videoSave)}
        onCancel={close}
        other={
          isSet && (
            <Button isPending={sending.isSending} onPress={() => void remove()}>
              {say(timesWords.videoRemove)}
            </Button>
          )
        }
      >
        <p>{say(timesWords.videoIntro)}</p>
        <TextField
          label={say(timesWords.videoLink)}
          hint={say(timesWords.videoHint)}
          type="url"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      </RequestForm>
    </Dialog>
  )
}
