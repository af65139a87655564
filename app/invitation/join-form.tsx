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
import { RecoveryCard } from '../recovery/recovery-card.tsx'
import { signInRequest } from '../sign-in/sign-in-request.ts'
import { accountFailures } from './account-failures.ts'

const answer = z.object({ recoveryCode: z.string() })

/** A sign-in name and password of one's own choice; then the recovery card; then the workspace. */
export function JoinForm({ token }: { readonly token: string }) {
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | undefined>(undefined)
  const sending = useSending(accountFailures)
  if (code !== undefined) {
    const goOn = async () => {
      const signedIn = await signInRequest({ signInName, password })
      location.replace(signedIn.ok ? '/' : '/sign-in')
    }
    return (
      <section className={section.section}>
        <FocusedHeading>{say('recovery.cardTitle')}</FocusedHeading>
        <RecoveryCard code={code} onKept={() => void goOn()} />
      </section>
    )
  }
  const body = { token, signInName, password }
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sending.run(
          () => send({ method: 'POST', path: '/api/invitations/accept', body, answer }),
          (joined) => setCode(joined.recoveryCode),
        )
      }}
    >
      <FocusedHeading>{say('invitation.chooseTitle')}</FocusedHeading>
      <ProblemLine problem={sending.problem} />
      <TextField
        label={say('invitation.signInName')}
        hint={say('invitation.signInNameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={signInName}
        onChange={setSignInName}
      />
      <TextField
        label={say('invitation.password')}
        hint={say('invitation.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button look="main" type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? say('invitation.joining') : say('invitation.join')}
      </Button>
    </form>
  )
}
