'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { meWords } from '#lib/words/en/me.ts'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'

/** Asks first whether the mailbox is one's own alone, then where the message is to go. */
export function OwnMailForm() {
  const router = useRouter()
  const announce = useAnnounce()
  const [address, setAddress] = useState('')
  const sending = useSending({
    'address-not-usable': ownMailWords.notUsable,
    'too-many-tries': ownMailWords.tooMany,
    'drafts-sealed': meWords.cardSealed,
  })
  const submit = () => {
    if (address.trim() === '') return sending.tell(say(ownMailWords.empty))
    const path = '/api/account/e-mail'
    void sending.run(
      () => send({ method: 'POST', path, body: { address }, answer: noAnswer }),
      () => {
        setAddress('')
        announce(say(ownMailWords.sent), 'now')
        router.refresh()
      },
    )
  }
  return (
    <form
      className={section.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{say(ownMailWords.alone)}</p>
      <ProblemLine problem={sending.problem} />
      <TextField
        label={say(ownMailWords.address)}
        type="email"
        autoComplete="email"
        value={address}
        onChange={setAddress}
      />
      <div>
        <Button type="submit" isPending={sending.isSending}>
          {sending.isSending ? say(ownMailWords.working) : say(ownMailWords.confirm)}
        </Button>
      </div>
    </form>
  )
}
