'use client'

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
      <FocusedHeading>{say('invitation.welcome', { name: opened.name })}</FocusedHeading>
      <p>{say('invitation.welcomeFrom', { clinician, practice: opened.practiceName })}</p>
      <h3>{say('invitation.limitsTitle')}</h3>
      <ul className={styles.lines}>
        <li>{say('invitation.limitsWho')}</li>
        <li>{say('invitation.limitsTogether', { clinician })}</li>
        <li>{say('invitation.limitsLog')}</li>
        <li>{say('invitation.limitsReport', { clinician })}</li>
        <li>
          {say('invitation.limitsWatched')} {say('invitation.limitsEmergency')}
        </li>
        <li>{say('invitation.limitsStory')}</li>
        <li>{say('invitation.limitsLeave')}</li>
      </ul>
      <div>
        <Button look="main" onPress={onRead}>
          {say('invitation.limitsNext')}
        </Button>
      </div>
    </div>
  )
}
