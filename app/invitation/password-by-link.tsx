'use client'

import { useState, type ReactNode } from 'react'
import * as shape from '#lib/base/shape.ts'
import { invitationWords } from '#lib/words/en/invitation.ts'
import { say } from '#lib/words/say.ts'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { accountFailures } from '../sign-in/account-failures.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { SignInForm } from '../sign-in/sign-in-form.tsx'

const answer = shape.object({ signInName: shape.text })

export interface PasswordByLinkProps {
  /** What uses the link up. */
  readonly path: string
  readonly token: string
  /** Stands above the field. */
  readonly children: ReactNode
  /** Said once the password is set. */
  readonly tellDone: (signInName: string) => string
  /** Said when the link has stopped working meanwhile; the words of a practice's links otherwise. */
  readonly notValid?: string
}

/** Sets a password by a link, then asks for it where one signs in. */
export function PasswordByLink({
  path,
  token,
  children,
  tellDone,
  notValid = invitationWords.notValidBody,
}: PasswordByLinkProps) {
  const [password, setPassword] = useState('')
  const [signInName, setSignInName] = useState<string | undefined>(undefined)
  const sending = useSending({ ...accountFailures, 'link-not-valid': notValid })
  if (signInName !== undefined) {
    return (
      <div className={section.section}>
        <Notice role="status">{tellDone(signInName)}</Notice>
        <SignInForm to="/" name={signInName} />
      </div>
    )
  }
  const submit = () =>
    sending.run(
      () => send({ method: 'POST', path, body: { token, password }, answer }),
      (done) => setSignInName(done.signInName),
    )
  return (
    <RequestForm
      sending={sending}
      onSubmit={() => void submit()}
      submit={say(invitationWords.backInSubmit)}
      isWide
    >
      {children}
      <NewPasswordField label={say(invitationWords.password)} value={password} onChange={setPassword} />
    </RequestForm>
  )
}
