'use client'

import { useState } from 'react'
import * as z from 'zod/mini'
import { invitationWords } from '#lib/words/en/invitation.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { accountFailures } from './account-failures.ts'
import type { OpenedInvitation } from './invitation-link.ts'

const answer = z.object({ signInName: z.string() })

/**
 * A password by a link from the practice. A client's drafts stay sealed until the card is shown; a colleague begins
 * with it.
 */
export function BackInForm({ token, opened }: { readonly token: string; readonly opened: OpenedInvitation }) {
  const begins = opened.purpose === 'begin-as-colleague'
  const [password, setPassword] = useState('')
  const [signInName, setSignInName] = useState<string | undefined>(undefined)
  const sending = useSending(accountFailures)
  if (signInName !== undefined) {
    return (
      <div className={section.section}>
        <Notice role="status">
          {say(begins ? invitationWords.beginDone : invitationWords.backInDone, { signInName })}
        </Notice>
        <SignInForm to="/" name={signInName} />
      </div>
    )
  }
  const body = { token, password }
  const submit = () =>
    sending.run(
      () => send({ method: 'POST', path: '/api/invitations/get-back-in', body, answer }),
      (done) => setSignInName(done.signInName),
    )
  return (
    <RequestForm
      sending={sending}
      onSubmit={() => void submit()}
      submit={say(invitationWords.backInSubmit)}
      working={say(invitationWords.joining)}
      intro={
        <>
          <FocusedHeading>
            {say(begins ? invitationWords.welcome : invitationWords.backInTitle, { name: opened.name })}
          </FocusedHeading>
          <p>{sayWhatFor(opened)}</p>
        </>
      }
    >
      <NewPasswordField
        label={say(invitationWords.password)}
        hint={say(invitationWords.passwordHint)}
        value={password}
        onChange={setPassword}
      />
    </RequestForm>
  )
}

function sayWhatFor({ purpose, isPretend, name, practiceName, clinicianName }: OpenedInvitation): string {
  if (isPretend) return say(pretendWords.linkBody, { name, clinician: clinicianName })
  return purpose === 'begin-as-colleague'
    ? say(invitationWords.beginBody, { practice: practiceName })
    : say(invitationWords.backInBody)
}
