'use client'

import { useState } from 'react'
import * as z from 'zod/mini'
import { say } from '#lib/words/say.ts'
import { Button } from '../_design/button.tsx'
import { FocusedHeading } from '../_design/focused-heading.tsx'
import { ProblemLine } from '../_design/problem-line.tsx'
import section from '../_design/section.module.css'
import { TextField } from '../_design/text-field.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { signInRequest } from '../sign-in/sign-in-request.ts'
import { RecoveryCard } from './recovery-card.tsx'

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
    const goOn = async () => {
      const signedIn = await signInRequest({ signInName, password })
      location.replace(signedIn.ok ? '/' : '/sign-in')
    }
    return (
      <section className={section.section}>
        <FocusedHeading>{say('recovery.cardTitle')}</FocusedHeading>
        <RecoveryCard code={newCode} onKept={() => void goOn()} />
      </section>
    )
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
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{say('recovery.intro')}</p>
      <ProblemLine problem={sending.problem} />
      <TextField
        label={say('recovery.signInName')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={signInName}
        onChange={setSignInName}
      />
      <TextField
        label={say('recovery.code')}
        hint={say('recovery.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={setCode}
      />
      <TextField
        label={say('recovery.password')}
        hint={say('recovery.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button look="main" type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? say('recovery.working') : say('recovery.submit')}
      </Button>
    </form>
  )
}
