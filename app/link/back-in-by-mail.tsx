'use client'

import { invitationWords } from '#lib/words/en/invitation.ts'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { PasswordByLink } from '../invitation/password-by-link.tsx'

/** A new password by a link that was sent to one's own mailbox. Names nobody before it is set. */
export function BackInByMail({ token }: { readonly token: string }) {
  return (
    <PasswordByLink
      path="/api/mail-links/get-back-in"
      token={token}
      notValid={ownMailWords.notValid}
      tellDone={(signInName) => say(invitationWords.backInDone, { signInName })}
    >
      <FocusedHeading>{say(ownMailWords.backInTitle)}</FocusedHeading>
      <p>{say(ownMailWords.backInBody)}</p>
    </PasswordByLink>
  )
}
