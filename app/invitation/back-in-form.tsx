'use client'

import { invitationWords } from '#lib/words/en/invitation.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import type { OpenedInvitation } from './invitation-link.ts'
import { PasswordByLink } from './password-by-link.tsx'

/**
 * A password by a link from the practice. A client's drafts stay sealed until the card is shown; a colleague begins
 * with it.
 */
export function BackInForm({ token, opened }: { readonly token: string; readonly opened: OpenedInvitation }) {
  const begins = opened.purpose === 'begin-as-colleague'
  return (
    <PasswordByLink
      path="/api/invitations/get-back-in"
      token={token}
      tellDone={(signInName) =>
        say(begins ? invitationWords.beginDone : invitationWords.backInDone, { signInName })
      }
    >
      <FocusedHeading>
        {say(begins ? invitationWords.welcome : invitationWords.backInTitle, { name: opened.name })}
      </FocusedHeading>
      <p>{sayWhatFor(opened)}</p>
    </PasswordByLink>
  )
}

function sayWhatFor({ purpose, isPretend, name, practiceName, clinicianName }: OpenedInvitation): string {
  if (isPretend) return say(pretendWords.linkBody, { name, clinician: clinicianName })
  return purpose === 'begin-as-colleague'
    ? say(invitationWords.beginBody, { practice: practiceName })
    : say(invitationWords.backInBody)
}
