'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../../../_ui/announcer.tsx'
import { Button } from '../../../_ui/button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { ProblemLine } from '../../../_ui/problem-line.tsx'
import section from '../../../_ui/section.module.css'
import { TextField } from '../../../_ui/text-field.tsx'
import { noAnswer, send } from '../../../_requests/send.ts'
import { forgetKeys } from '../../../_sync/keys-turn.ts'
import { useSending } from '../../../_requests/use-sending.ts'

/** Drafts stay closed after a way in through somebody else's link, until the card is shown. */
export function SealedDrafts() {
  const router = useRouter()
  const announce = useAnnounce()
  const [code, setCode] = useState('')
  const sending = useSending({
    'wrong-card': recoveryWords.sealedWrong,
    'too-many-tries': recoveryWords.tooMany,
  })
  const open = () =>
    sending.run(
      () => send({ method: 'POST', path: '/api/account/open-drafts', body: { code }, answer: noAnswer }),
      () => {
        // Drafts are sealed on the device under a key that this session has only from now on.
        forgetKeys()
        announce(say(recoveryWords.sealedOpened), 'now')
        router.refresh()
      },
    )
  return (
    <Notice>
      <h3>{say(recoveryWords.sealedTitle)}</h3>
      <p>{say(recoveryWords.sealedBody)}</p>
      <p>{say(recoveryWords.sealedSafe)}</p>
      <form
        className={section.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <TextField
          label={say(recoveryWords.code)}
          hint={say(recoveryWords.codeHint)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={setCode}
        />
        <ProblemLine problem={sending.problem} />
        <div>
          <Button look="main" type="submit" isPending={sending.isSending}>
            {sending.isSending ? say(recoveryWords.working) : say(recoveryWords.sealedSubmit)}
          </Button>
        </div>
      </form>
    </Notice>
  )
}
