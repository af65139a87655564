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
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { accountFailures } from './account-failures.ts'

const answer = z.object({ signInName: z.string() })

/** A new password by a link from the practice. Drafts stay sealed until the card is shown. */
export function BackInForm({ token, name }: { readonly token: string; readonly name: string }) {
  const [password, setPassword] = useState('')
  const [signInName, setSignInName] = useState<string | undefined>(undefined)
  const sending = useSending(accountFailures)
  if (signInName !== undefined) {
    return (
      <div className={section.section}>
        <Notice role="status">{say('invitation.backInDone', { signInName })}</Notice>
        <SignInForm to="/" name={signInName} />
      </div>
    )
  }
  const body = { token, password }
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sending.run(
          () => send({ method: 'POST', path: '/api/invitations/get-back-in', body, answer }),
          (done) => setSignInName(done.signInName),
        )
      }}
    >
      <FocusedHeading>{say('invitation.backInTitle', { name })}</FocusedHeading>
      <p>{say('invitation.backInBody')}</p>
      <ProblemLine problem={sending.problem} />
      <TextField
        label={say('invitation.password')}
        hint={say('invitation.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button look="main" type="submit" wide isPending={sending.isSending}>
        {sending.isSending ? say('invitation.joining') : say('invitation.backInSubmit')}
      </Button>
    </form>
  )
}
