'use client'

import { useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { accountWords } from '#lib/words/en/account.ts'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { accountFailures } from '../sign-in/account-failures.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { signInAndEnter } from '../sign-in/sign-in-and-enter.ts'
import { SignInNameField } from '../sign-in/sign-in-name-field.tsx'
import { CardCodeField } from './card-code-field.tsx'
import { CardToKeep } from './card-to-keep.tsx'

const answer = shape.object({ code: shape.text })

export function RecoveryForm() {
  const [signInName, setSignInName] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [newCode, setNewCode] = useState<string | undefined>(undefined)
  const sending = useSending({ ...accountFailures, 'wrong-card': recoveryWords.wrong })
  if (newCode !== undefined) {
    return <CardToKeep code={newCode} onKept={() => void signInAndEnter({ signInName, password })} />
  }
  const submit = () => {
    if ([signInName, code, password].some((field) => field.trim() === '')) {
      return sending.tell(say(accountWords.fillIn))
    }
    const body = { signInName, code, password }
    void sending.run(
      () => send({ method: 'POST', path: '/api/recovery', body, answer }),
      (made) => setNewCode(made.code),
    )
  }
  return (
    <RequestForm sending={sending} onSubmit={submit} submit={say(recoveryWords.submit)} isWide>
      <p>{say(recoveryWords.intro)}</p>
      <SignInNameField label={say(recoveryWords.signInName)} value={signInName} onChange={setSignInName} />
      <CardCodeField value={code} onChange={setCode} />
      <NewPasswordField label={say(recoveryWords.password)} value={password} onChange={setPassword} />
    </RequestForm>
  )
}
