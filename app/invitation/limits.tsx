'use client'

import { invitationWords } from '#lib/words/en/invitation.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import type { OpenedInvitation } from './invitation-link.ts'

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
      <Rows>
        <Row title={say(invitationWords.limitsWho)} />
        <Row title={say(invitationWords.limitsTogether, { clinician })} />
        <Row title={say(invitationWords.limitsLog)} />
        <Row title={say(invitationWords.limitsReport, { clinician })} />
        <Row title={`${say(invitationWords.limitsWatched)} ${say(invitationWords.limitsEmergency)}`} />
        <Row title={say(invitationWords.limitsStory)} />
        <Row title={say(invitationWords.limitsLeave)} />
      </Rows>
      <div>
        <Button look="main" onPress={onRead}>
          {say(invitationWords.limitsNext)}
        </Button>
      </div>
    </div>
  )
}
