'use client'

import { useEffect } from 'react'
import { savingWords } from '#lib/words/en/saving.ts'
import { say } from '#lib/words/say.ts'
import type { WirePerson } from '#lib/wire/wire-person.ts'
import { others as gathered } from '../_announcements/others.ts'
import { sayOthers } from '../_announcements/say-others.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Avatar } from '../_ui/avatar.tsx'
import { InHeaderSlot } from '../_ui/header-slot.tsx'
import styles from './document-presence.module.css'

export interface DocumentPresenceProps {
  readonly people: readonly WirePerson[]
  /** Account id of the person at this screen, who is not told that they are here. */
  readonly me: string
}

/**
 * "(name) is here", for each of the others whom the server tells of: in the header, so always in sight. What
 * others do on the page is said to assistive technology from here, in batches.
 */
export function DocumentPresence({ people, me }: DocumentPresenceProps) {
  const announce = useAnnounce()
  const others = people.filter((person) => person.accountId !== me)
  useEffect(() => gathered.listen((happened) => announce(sayOthers(happened))), [announce])
  useEffect(() => {
    gathered.present(people.filter((person) => person.accountId !== me))
  }, [people, me])
  return (
    <InHeaderSlot>
      <ul className={styles.people}>
        {others.map((person) => (
          <li key={person.accountId} className={styles.person}>
            <Avatar name={person.name} hue={person.role} size="small" isNamed />
            <span>{say(savingWords.isHere, { name: person.name })}</span>
          </li>
        ))}
      </ul>
    </InHeaderSlot>
  )
}
