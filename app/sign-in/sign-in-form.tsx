'use client'

import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import { Button } from '../_design/button.tsx'
import { ProblemLine } from '../_design/problem-line.tsx'
import section from '../_design/section.module.css'
import { TextField } from '../_design/text-field.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { signInRequest } from './sign-in-request.ts'

export function SignInForm({ to, name }: { readonly to: string; readonly name?: string }) {
  const [signInName, setSignInName] = useState(name ?? '')
  const [password, setPassword] = useState('')
  const sending = useSending({
    CredentialsSignin: 'signIn.wrong',
    'wrong-name-or-password': 'signIn.wrong',
    'too-many-tries': 'signIn.tooMany',
  })
  const submit = () => {
    if (signInName.trim() === '' || password === '') return sending.tell(say('signIn.empty'))
    void sending.run(
      () => signInRequest({ signInName, password }),
      () => location.replace(to),
    )
  }
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ProblemLine problem={sending.problem} />
      <TextField
        label={say('signIn.name')}
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={signInName}
        onChange={setSignInName}
      />
      <TextField
        label={say('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button look="main" type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? say('signIn.working') : say('signIn.submit')}
      </Button>
    </form>
  )
}
