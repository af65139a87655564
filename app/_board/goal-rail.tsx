'use client'

import type { GoalView } from '#lib/board/board-view.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import type { WirePerson } from '#lib/wire/wire-person.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { WhoWroteWhatToggle } from '../_authorship/who-wrote-what-toggle.tsx'
import { Avatar } from '../_ui/avatar.tsx'
import section from '../_ui/section.module.css'
import { Section } from '../_ui/section.tsx'
import styles from './goal-screen.module.css'
import { GoalWritten } from './goal-written.tsx'

/** Beside a goal's page: who is here, and who wrote what of it. */
export function GoalRail({
  people,
  me,
  goal,
  authorship,
}: {
  readonly people: readonly WirePerson[]
  readonly me: string
  readonly goal: GoalView | undefined
  readonly authorship: Authorship | undefined
}) {
  const others = people.filter((person) => person.accountId !== me)
  return (
    <>
      <Section title={say(boardWords.whoIsHere)}>
        {others.length === 0 ? (
          <p className={section.small}>{say(boardWords.onlyYou)}</p>
        ) : (
          <ul className={styles.list}>
            {others.map(({ accountId, name, role }) => (
              <li key={accountId} className={styles.person}>
                <Avatar name={name} hue={role} isNamed />
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <div className={styles.railPart}>
        <WhoWroteWhatToggle place="alone" />
        {goal?.kind === 'goal' && <GoalWritten authorship={authorship} goal={goal} />}
      </div>
    </>
  )
}
