'use client'

import { say } from '#lib/words/say.ts'
import type { WirePerson } from '#lib/wire/wire-person.ts'
import { Avatar } from '../_design/avatar.tsx'
import styles from './document-presence.module.css'

export interface DocumentPresenceProps {
  readonly people: readonly WirePerson[]
  /** Account id of the person at this screen, who is not told that they are here. */
  readonly me: string
}

/** "(name) is here", for each of the others whom the server tells of. Spoken when it changes. */
export function DocumentPresence({ people, me }: DocumentPresenceProps) {
  const others = people.filter((person) => person.accountId !== me)
  return (
    <ul className={styles.people} aria-live="polite">
      {others.map((person) => (
        <li key={person.accountId} className={styles.person}>
          <Avatar name={person.name} hue={person.role} size="small" isNamed />
          {say('saving.isHere', { name: person.name })}
        </li>
      ))}
    </ul>
  )
}
