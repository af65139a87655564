'use client'

import { useState } from 'react'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { RequestForm } from '../../../_requests/request-form.tsx'
import { noAnswer, send } from '../../../_requests/send.ts'
import { useSayDone } from '../../../_requests/use-say-done.ts'
import { useSending } from '../../../_requests/use-sending.ts'
import { forgetKeys } from '../../../_sync/keys-turn.ts'
import { CardCodeField } from '../../../recovery/card-code-field.tsx'
import { accountFailures } from '../../../sign-in/account-failures.ts'

/** Drafts stay closed after a way in through somebody else's link, until the card is shown. */
export function SealedDrafts() {
  const sayDone = useSayDone()
  const [code, setCode] = useState('')
  const sending = useSending({ ...accountFailures, 'wrong-card': recoveryWords.sealedWrong })
  const open = () =>
    sending.run(
      () => send({ method: 'POST', path: '/api/account/open-drafts', body: { code }, answer: noAnswer }),
      () => {
        // Drafts are sealed on the device under a key that this session has only from now on.
        forgetKeys()
        sayDone(say(recoveryWords.sealedOpened))
      },
    )
  return (
    <Notice>
      <h3>{say(recoveryWords.sealedTitle)}</h3>
      <p>{say(recoveryWords.sealedBody)}</p>
      <p>{say(recoveryWords.sealedSafe)}</p>
      <RequestForm sending={sending} onSubmit={() => void open()} submit={say(recoveryWords.sealedSubmit)}>
        <CardCodeField value={code} onChange={setCode} />
      </RequestForm>
    </Notice>
  )
}
