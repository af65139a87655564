'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'

export function ChangePassword() {
  const router = useRouter()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isChanged, setChanged] = useState(false)
  const sending = useSending({
    'wrong-password': meWords.passwordWrong,
    'password-too-short': meWords.passwordTooShort,
    'too-many-tries': meWords.tooMany,
  })
  const submit = () => {
    setChanged(false)
    void sending.run(
      () =>
        send({ method: 'POST', path: '/api/account/password', body: { current, next }, answer: noAnswer }),
      () => {
        setCurrent('')
        setNext('')
        setChanged(true)
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
      <ProblemLine problem={sending.problem} />
      <LiveRegion role="status">{isChanged && <Notice>{say(meWords.passwordChanged)}</Notice>}</LiveRegion>
      <TextField
        label={say(meWords.current)}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <TextField
        label={say(meWords.next)}
        hint={say(meWords.nextHint)}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
      <div>
        <Button type="submit" isPending={sending.isSending}>
          {sending.isSending ? say(meWords.working) : say(meWords.changePassword)}
        </Button>
      </div>
    </form>
  )
}
