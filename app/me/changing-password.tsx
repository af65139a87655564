'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { TextField } from '../_ui/text-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { accountFailures } from '../sign-in/account-failures.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'

/**
 * The present password and the next. Fetched when it is unfolded. `hasOtherWays`: a passkey or an e-mail address lets
 * its owner in as well.
 */
export default function ChangingPassword({ hasOtherWays }: { readonly hasOtherWays: boolean }) {
  const router = useRouter()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const sending = useSending({ ...accountFailures, 'wrong-password': meWords.passwordWrong })
  const submit = () =>
    sending.run(
      () =>
        send({ method: 'POST', path: '/api/account/password', body: { current, next }, answer: noAnswer }),
      () => {
        setCurrent('')
        setNext('')
        const changed = say(meWords.passwordChanged)
        sending.tellDone(hasOtherWays ? `${changed} ${say(meWords.passwordOtherWays)}` : changed)
        router.refresh()
      },
    )
  return (
    <RequestForm
      sending={sending}
      onSubmit={() => void submit()}
      submit={say(meWords.changePassword)}
      look="plain"
    >
      <TextField
        label={say(meWords.current)}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <NewPasswordField label={say(meWords.next)} value={next} onChange={setNext} />
    </RequestForm>
  )
}
