'use client'

import { useState } from 'react'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { OwnMailField } from './own-mail-field.tsx'

/** Asks for a link by e-mail. What is answered is the same whether or not the address is anybody's. */
export function LinkByMail() {
  const [address, setAddress] = useState('')
  const sending = useSending({
    'address-not-usable': ownMailWords.notUsable,
    'too-many-tries': ownMailWords.tooMany,
  })
  const ask = () => {
    if (address.trim() === '') return sending.tell(say(ownMailWords.empty))
    void sending.run(
      () => send({ method: 'POST', path: '/api/mail-links', body: { address }, answer: noAnswer }),
      () => sending.tellDone(`${say(ownMailWords.asked)} ${say(ownMailWords.askedFor)}`),
    )
  }
  return (
    <RequestForm sending={sending} onSubmit={ask} submit={say(ownMailWords.ask)} look="plain" isWide>
      <p>{say(ownMailWords.orByMailBody)}</p>
      <OwnMailField value={address} onChange={setAddress} />
    </RequestForm>
  )
}
