'use client'

import { useState } from 'react'
import * as z from 'zod/mini'
import { say } from '#lib/words/say.ts'
import { TextField } from '../_ui/text-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { signInAndEnter } from '../sign-in/sign-in-and-enter.ts'
import { SignInNameField } from '../sign-in/sign-in-name-field.tsx'
import { CardToKeep } from './card-to-keep.tsx'

const answer = z.object({ code: z.string() })

export function RecoveryForm() {
  const [signInName, setSignInName] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [newCode, setNewCode] = useState<string | undefined>(undefined)
  const sending = useSending({
    'wrong-card': 'recovery.wrong',
    'too-many-tries': 'recovery.tooMany',
    'password-too-short': 'invitation.passwordTooShort',
  })
  if (newCode !== undefined) {
    return <CardToKeep code={newCode} onKept={() => void signInAndEnter({ signInName, password })} />
  }
  const submit = () => {
    if ([signInName, code, password].some((field) => field.trim() === '')) {
      return sending.tell(say('recovery.empty'))
    }
    const body = { signInName, code, password }
    void sending.run(
      () => send({ method: 'POST', path: '/api/recovery', body, answer }),
      (made) => setNewCode(made.code),
    )
  }
  return (
    <RequestForm
      sending={sending}
      onSubmit={submit}
      submit={say('recovery.submit')}
      working={say('recovery.working')}
      intro={<p>{say('recovery.intro')}</p>}
    >
      <SignInNameField label={say('recovery.signInName')} value={signInName} onChange={setSignInName} />
      <TextField
        label={say('recovery.code')}
        hint={say('recovery.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={setCode}
      />
      <NewPasswordField
        label={say('recovery.password')}
        hint={say('recovery.passwordHint')}
        value={password}
        onChange={setPassword}
      />
    </RequestForm>
  )
}
