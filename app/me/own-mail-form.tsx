'use client'

import { useState } from 'react'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { OwnMailField } from '../recovery/own-mail-field.tsx'
import { useProof, wayInFailures } from './use-proof.tsx'

/** Asks first whether the mailbox is one's own alone, then where the message is to go. Fetched when it is unfolded. */
export default function OwnMailForm({ hasPasskey }: { readonly hasPasskey: boolean }) {
  const sayDone = useSayDone()
  const [address, setAddress] = useState('')
  const proof = useProof(hasPasskey)
  const sending = useSending({
    'address-not-usable': ownMailWords.notUsable,
    'too-many-tries': ownMailWords.tooMany,
    ...wayInFailures,
  })
  const submit = () => {
    if (address.trim() === '') return sending.tell(say(ownMailWords.empty))
    void sending.run(
      proof.proved(() =>
        send({ method: 'POST', path: '/api/account/e-mail', body: { address }, answer: noAnswer }),
      ),
      () => {
        setAddress('')
        sayDone(say(ownMailWords.sent))
      },
    )
  }
  return (
    <>
      <RequestForm sending={sending} onSubmit={submit} submit={say(ownMailWords.confirm)} look="plain">
        <p>{say(ownMailWords.alone)}</p>
        <OwnMailField value={address} onChange={setAddress} />
      </RequestForm>
      {proof.question}
    </>
  )
}
