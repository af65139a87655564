'use client'

import { invitationWords } from '#lib/words/en/invitation.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import section from '../_ui/section.module.css'
import type { OpenedInvitation } from './invitation-link.ts'
import styles from './limits.module.css'

/** What this place is and is not, before the first word: who reads, what must be told, not an emergency service. */
export function Limits({
  opened,
  onRead,
}: {
  readonly opened: OpenedInvitation
  readonly onRead: () => void
}) {
  const clinician = opened.clinicianName
  return (
    <div className={section.section}>
      <FocusedHeading>{say(invitationWords.welcome, { name: opened.name })}</FocusedHeading>
      <p>{say(invitationWords.welcomeFrom, { clinician, practice: opened.practiceName })}</p>
      <h3>{say(invitationWords.limitsTitle)}</h3>
      <ul className={styles.lines}>
        <li>{say(invitationWords.limitsWho)}</li>
        <li>{say(invitationWords.limitsTogether, { clinician })}</li>
        <li>{say(invitationWords.limitsLog)}</li>
        <li>{say(invitationWords.limitsReport, { clinician })}</li>
        <li>
          {say(invitationWords.limitsWatched)} {say(invitationWords.limitsEmergency)}
        </li>
        <li>{say(invitationWords.limitsStory)}</li>
        <li>{say(invitationWords.limitsLeave)}</li>
      </ul>
      <div>
        <Button look="main" onPress={onRead}>
          {say(invitationWords.limitsNext)}
        </Button>
      </div>
    </div>
  )
}
