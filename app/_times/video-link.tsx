'use client'

import { useState } from 'react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { timesFailures } from './times-failures.ts'
import { VideoCallLink } from './video-call-link.tsx'

/** The pair's one link to their video call: pasted once, changed or taken away by either. */
export function VideoLink({
  workspaceId,
  link,
}: {
  readonly workspaceId: string
  readonly link: string | undefined
}) {
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const path = `/api/workspaces/${workspaceId}/video-link`
  const close = () => {
    setOpen(false)
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
    <>
      <p className={section.quiet}>
        {link === undefined
          ? say(timesWords.videoNone)
          : say(timesWords.videoLeadsTo, { host: new URL(link).host })}
      </p>
      <div className={section.actions}>
        {link !== undefined && <VideoCallLink link={link} />}
        <Button look={link === undefined ? 'plain' : 'quiet'} onPress={() => setOpen(true)}>
          {say(link === undefined ? timesWords.videoSet : timesWords.videoChange)}
        </Button>
      </div>
      <Dialog isOpen={isOpen} onClose={close} title={say(timesWords.videoTitle)}>
        <RequestForm
          sending={sending}
          onSubmit={() => void keep()}
          submit={say(timesWords.videoSave)}
          onCancel={close}
          other={
            link !== undefined && (
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
    </>
  )
}
