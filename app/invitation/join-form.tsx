'use client'

import { useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { invitationWords } from '#lib/words/en/invitation.ts'
import { say } from '#lib/words/say.ts'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { CardToKeep } from '../recovery/card-to-keep.tsx'
import { accountFailures } from '../sign-in/account-failures.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { signInAndEnter } from '../sign-in/sign-in-and-enter.ts'
import { SignInNameField } from '../sign-in/sign-in-name-field.tsx'

const answer = shape.object({ recoveryCode: shape.text })

/** A sign-in name and password of one's own choice; then the recovery card; then the workspace. */
export function JoinForm({ token }: { readonly token: string }) {
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | undefined>(undefined)
  const sending = useSending({ ...accountFailures, 'link-not-valid': invitationWords.notValidBody })
  if (code !== undefined) {
    return <CardToKeep code={code} onKept={() => void signInAndEnter({ signInName, password }, '/welcome')} />
  }
  const body = { token, signInName, password }
  const submit = () =>
    sending.run(
      () => send({ method: 'POST', path: '/api/invitations/accept', body, answer }),
      (joined) => setCode(joined.recoveryCode),
    )
  return (
    <RequestForm sending={sending} onSubmit={() => void submit()} submit={say(invitationWords.join)} isWide>
      <FocusedHeading>{say(invitationWords.chooseTitle)}</FocusedHeading>
      <SignInNameField
        label={say(invitationWords.signInName)}
        hint={say(invitationWords.signInNameHint)}
        value={signInName}
        onChange={setSignInName}
      />
      <NewPasswordField label={say(invitationWords.password)} value={password} onChange={setPassword} />
    </RequestForm>
  )
}
