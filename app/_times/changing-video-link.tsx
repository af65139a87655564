'use client'

import { useState } from 'react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { TextField } from '../_ui/text-field.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { Question } from '../_requests/question.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import type { ChangeVideoLinkProps } from './change-video-link.tsx'
import styles from './changing-video-link.module.css'
import { timesFailures } from './times-failures.ts'

/** Asks for the link to the video call; removes it after one question, for it is both people's. Fetched on the press. */
export default function ChangingVideoLink({
  workspaceId,
  host,
  isOpen,
  onClose,
}: ChangeVideoLinkProps & Opened) {
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const removing = useSending(timesFailures)
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const path = `/api/workspaces/${workspaceId}/video-link`
  const close = () => {
    onClose()
    setAsked(false)
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
    removing.run(() => send({ method: 'DELETE', path, answer: noAnswer }), done(say(timesWords.videoRemoved)))
  return (
    <Dialog isOpen={isOpen} onClose={close} title={say(timesWords.videoTitle)}>
      <RequestForm
        sending={sending}
        onSubmit={() => void keep()}
        submit={say(host === undefined ? timesWords.videoSave : timesWords.videoSaveNew)}
        onCancel={close}
      >
        <p>{host === undefined ? say(timesWords.videoIntro) : say(timesWords.videoNow, { host })}</p>
        <TextField
          label={say(host === undefined ? timesWords.videoLink : timesWords.videoNew)}
          hint={say(timesWords.videoHint)}
          type="url"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      </RequestForm>
      {host !== undefined && (
        <>
          <div className={styles.apart}>
            <Button look="quiet" onPress={() => setAsked(true)}>
              {say(timesWords.videoRemove)}
            </Button>
          </div>
          <Question
            isOpen={isAsked}
            onClose={() => setAsked(false)}
            sending={removing}
            title={say(timesWords.videoRemoveTitle)}
            keep={say(timesWords.keep)}
            submit={say(timesWords.videoRemoveDo)}
            onSubmit={() => void remove()}
          >
            <p>{say(timesWords.videoRemoveBody)}</p>
          </Question>
        </>
      )}
    </Dialog>
  )
}
