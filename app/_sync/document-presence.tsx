'use client'

import { useEffect, useState } from 'react'
import { say } from '#lib/words/say.ts'
import { sayNames } from '#lib/words/say-names.ts'
import type { WirePerson } from '#lib/wire/wire-person.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Avatar } from '../_ui/avatar.tsx'
import { InHeaderSlot } from '../_ui/header-slot.tsx'
import styles from './document-presence.module.css'
import { JoinGathering } from './join-gathering.ts'

export interface DocumentPresenceProps {
  readonly people: readonly WirePerson[]
  /** Account id of the person at this screen, who is not told that they are here. */
  readonly me: string
}

/** "(name) is here", for each of the others whom the server tells of: in the header, so always in sight. */
export function DocumentPresence({ people, me }: DocumentPresenceProps) {
  const announce = useAnnounce()
  const [gathering] = useState(() => new JoinGathering())
  const others = people.filter((person) => person.accountId !== me)
  useEffect(
    () => gathering.listen((names) => announce(say('saving.hereWithYou', { names: sayNames(names) }))),
    [gathering, announce],
  )
  useEffect(() => {
    gathering.present(people.filter((person) => person.accountId !== me))
  }, [gathering, people, me])
  return (
    <InHeaderSlot>
      <ul className={styles.people}>
        {others.map((person) => (
          <li key={person.accountId} className={styles.person}>
            <Avatar name={person.name} hue={person.role} size="small" isNamed />
            <span>{say('saving.isHere', { name: person.name })}</span>
          </li>
        ))}
      </ul>
    </InHeaderSlot>
  )
}
