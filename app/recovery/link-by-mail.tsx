'use client'

import { useState } from 'react'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'

/** Asks for a link by e-mail. What is answered is the same whether or not the address is anybody's. */
export function LinkByMail() {
  const [address, setAddress] = useState('')
  const [isAsked, setAsked] = useState(false)
  const sending = useSending({
    'address-not-usable': ownMailWords.notUsable,
    'too-many-tries': ownMailWords.tooMany,
  })
  const ask = () => {
    setAsked(false)
    if (address.trim() === '') return sending.tell(say(ownMailWords.empty))
    const request = { method: 'POST', path: '/api/mail-links', body: { address }, answer: noAnswer } as const
    void sending.run(
      () => send(request),
      () => setAsked(true),
    )
  }
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <p>{say(ownMailWords.orByMailBody)}</p>
      <ProblemLine problem={sending.problem} />
      <TextField
        label={say(ownMailWords.address)}
        type="email"
        autoComplete="email"
        value={address}
        onChange={setAddress}
      />
      <Button type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? say(ownMailWords.working) : say(ownMailWords.ask)}
      </Button>
      <LiveRegion role="status">
        {isAsked && (
          <Notice>
            {say(ownMailWords.asked)} {say(ownMailWords.askedFor)}
          </Notice>
        )}
      </LiveRegion>
    </form>
  )
}
