'use client'

import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import { Button } from '../_design/button.tsx'
import { Notice } from '../_design/notice.tsx'
import { ProblemLine } from '../_design/problem-line.tsx'
import section from '../_design/section.module.css'
import { TextField } from '../_design/text-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useLinkToken } from '../_requests/use-link-token.ts'
import { useSending } from '../_requests/use-sending.ts'
import { signInRequest } from '../sign-in/sign-in-request.ts'

export function SetUpForm() {
  const token = useLinkToken()
  const [practiceName, setPracticeName] = useState('')
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const sending = useSending({
    'link-not-valid': 'setUp.linkNotValid',
    'name-taken': 'invitation.nameTaken',
    'name-empty': 'invitation.nameEmpty',
    'name-too-long': 'invitation.nameTooLong',
    'password-too-short': 'invitation.passwordTooShort',
  })
  if (token === '') return <Notice look="attention">{say('setUp.noToken')}</Notice>
  const submit = () =>
    sending.run(
      async () => {
        const body = { token, practiceName, name, signInName, password }
        const done = await send({ method: 'POST', path: '/api/set-up', body, answer: noAnswer })
        return done.ok ? signInRequest({ signInName, password }) : done
      },
      () => location.replace('/clients'),
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
