'use client'

import { useState } from 'react'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { TextField } from '../_ui/text-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { SignInNameField } from './sign-in-name-field.tsx'
import { signInRequest } from './sign-in-request.ts'

export interface SignInFormProps {
  readonly name?: string
  /** Where to go then; or what to do in its place. */
  readonly to?: string
  readonly onDone?: () => void
}

export function SignInForm({ to = '/', name, onDone }: SignInFormProps) {
  const [signInName, setSignInName] = useState(name ?? '')
  const [password, setPassword] = useState('')
  const sending = useSending({
    CredentialsSignin: signInWords.wrong,
    'wrong-name-or-password': signInWords.wrong,
    'too-many-tries': signInWords.tooMany,
  })
  const submit = () => {
    if (signInName.trim() === '' || password === '') return sending.tell(say(signInWords.empty))
    void sending.run(() => signInRequest({ signInName, password }), onDone ?? (() => location.replace(to)))
  }
  return (
    <RequestForm sending={sending} onSubmit={submit} submit={say(signInWords.submit)} isWide>
      <SignInNameField
        label={say(signInWords.name)}
        name="email"
        value={signInName}
        onChange={setSignInName}
      />
      <TextField
        label={say(signInWords.password)}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
    </RequestForm>
  )
}
