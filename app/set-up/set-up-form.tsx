'use client'

import { useState } from 'react'
import * as z from 'zod/mini'
import { say } from '#lib/words/say.ts'
import { Button } from '../_design/button.tsx'
import { FocusedHeading } from '../_design/focused-heading.tsx'
import { Notice } from '../_design/notice.tsx'
import { ProblemLine } from '../_design/problem-line.tsx'
import section from '../_design/section.module.css'
import { TextField } from '../_design/text-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useLinkToken } from '../_requests/use-link-token.ts'
import { useSending } from '../_requests/use-sending.ts'
import { RecoveryCard } from '../recovery/recovery-card.tsx'
import { signInRequest } from '../sign-in/sign-in-request.ts'

const card = z.object({ code: z.string() })

/** Makes the practice and its first person, signs them in, and shows their recovery card before anything else. */
export function SetUpForm() {
  const token = useLinkToken()
  const [practiceName, setPracticeName] = useState('')
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | undefined>(undefined)
  const sending = useSending({
    'link-not-valid': 'setUp.linkNotValid',
    'name-taken': 'invitation.nameTaken',
    'name-empty': 'invitation.nameEmpty',
    'name-too-long': 'invitation.nameTooLong',
    'password-too-short': 'invitation.passwordTooShort',
  })
  if (token === '') return <Notice look="attention">{say('setUp.noToken')}</Notice>
  if (code !== undefined) {
    return (
      <section className={section.section}>
        <FocusedHeading>{say('recovery.cardTitle')}</FocusedHeading>
        <RecoveryCard code={code} onKept={() => location.replace('/clients')} />
      </section>
    )
  }
  const submit = () =>
    sending.run(
      async () => {
        const body = { token, practiceName, name, signInName, password }
        const done = await send({ method: 'POST', path: '/api/set-up', body, answer: noAnswer })
        if (!done.ok) return done
        const signedIn = await signInRequest({ signInName, password })
        if (!signedIn.ok) return signedIn
        return send({ method: 'POST', path: '/api/account/recovery-card', answer: card })
      },
      (made) => setCode(made.code),
    )
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ProblemLine problem={sending.problem} />
      <TextField label={say('setUp.practiceName')} value={practiceName} onChange={setPracticeName} />
      <TextField
        label={say('setUp.name')}
        hint={say('setUp.nameHint')}
        autoComplete="name"
        value={name}
        onChange={setName}
      />
      <TextField
        label={say('setUp.signInName')}
        hint={say('setUp.signInNameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={signInName}
        onChange={setSignInName}
      />
      <TextField
        label={say('setUp.password')}
        hint={say('setUp.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button look="main" type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? say('setUp.working') : say('setUp.submit')}
      </Button>
    </form>
  )
}
