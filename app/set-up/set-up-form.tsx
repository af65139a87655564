'use client'

import { useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { setUpWords } from '#lib/words/en/set-up.ts'
import { say } from '#lib/words/say.ts'
import { Notice } from '../_ui/notice.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useLinkToken } from '../_requests/use-link-token.ts'
import { useSending } from '../_requests/use-sending.ts'
import { CardToKeep } from '../recovery/card-to-keep.tsx'
import { accountFailures } from '../sign-in/account-failures.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { SignInNameField } from '../sign-in/sign-in-name-field.tsx'
import { signInRequest } from '../sign-in/sign-in-request.ts'

const card = shape.object({ code: shape.text })

/** Makes the practice and its first person, signs them in, and shows their recovery card before anything else. */
export function SetUpForm() {
  const token = useLinkToken()
  const [practiceName, setPracticeName] = useState('')
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | undefined>(undefined)
  const sending = useSending({ ...accountFailures, 'link-not-valid': setUpWords.linkNotValid })
  if (token === '') return <Notice look="attention">{say(setUpWords.noToken)}</Notice>
  if (code !== undefined) return <CardToKeep code={code} onKept={() => location.replace('/clients')} />
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
    <RequestForm sending={sending} onSubmit={() => void submit()} submit={say(setUpWords.submit)} isWide>
      <TextField label={say(setUpWords.practiceName)} value={practiceName} onChange={setPracticeName} />
      <TextField
        label={say(setUpWords.name)}
        hint={say(setUpWords.nameHint)}
        autoComplete="name"
        value={name}
        onChange={setName}
      />
      <SignInNameField
        label={say(setUpWords.signInName)}
        hint={say(setUpWords.signInNameHint)}
        value={signInName}
        onChange={setSignInName}
      />
      <NewPasswordField label={say(setUpWords.password)} value={password} onChange={setPassword} />
    </RequestForm>
  )
}
