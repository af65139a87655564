'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { practiceWords } from '#lib/words/en/practice.ts'
import { say } from '#lib/words/say.ts'
import { LinkToPassOn } from '../clients/link-to-pass-on.tsx'
import { freshLink, type FreshLink } from '../clients/fresh-link.ts'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import styles from './colleague-rows.module.css'
import { sayRoles } from './say-roles.ts'

export interface ShownColleague {
  readonly accountId: string
  readonly name: string
  readonly roles: readonly ('clinician' | 'admin')[]
  readonly isMe: boolean
  readonly link: { readonly state: string; readonly expiresAt: number } | undefined
}

/** Everybody who works here, what they do, and how the first link stands of those who have not begun. */
export function ColleagueRows({ colleagues }: { readonly colleagues: readonly ShownColleague[] }) {
  return (
    <ul className={section.rows}>
      {colleagues.map((colleague) => (
        <ColleagueRow key={colleague.accountId} colleague={colleague} />
      ))}
    </ul>
  )
}

function ColleagueRow({ colleague }: { readonly colleague: ShownColleague }) {
  const { name, roles, isMe, link } = colleague
  return (
    <li className={styles.row}>
      <Avatar name={name} hue="clinician" isNamed />
      <span className={styles.words}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {isMe && ` (${say(practiceWords.me)})`}
        </span>
        <span className={section.small}>{sayRoles(roles)}</span>
        {link !== undefined && (
          <span className={section.small}>
            {link.state === 'waiting' ? (
              <Said message={practiceWords.waiting} name="when">
                <When at={link.expiresAt} />
              </Said>
            ) : (
              say(practiceWords.expired)
            )}
          </span>
        )}
      </span>
      {link !== undefined && <NewLink colleague={colleague} />}
    </li>
  )
}

function NewLink({ colleague: { accountId, name } }: { readonly colleague: ShownColleague }) {
  const router = useRouter()
  const sending = useSending()
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const make = () =>
    sending.run(
      () => send({ method: 'POST', path: `/api/practice/people/${accountId}/link`, answer: freshLink }),
      (link) => {
        setMade(link)
        router.refresh()
      },
    )
  return (
    <div>
      <Button
        look="quiet"
        aria-label={say(practiceWords.newLinkFor, { name })}
        isPending={sending.isSending}
        onPress={() => void make()}
      >
        {sending.isSending ? say(practiceWords.working) : say(practiceWords.newLink)}
      </Button>
      <ProblemLine problem={sending.problem} />
      <Dialog
        isOpen={made !== undefined}
        onClose={() => setMade(undefined)}
        isWide
        isQuestion
        title={say(clientsWords.linkTitle, { name })}
        actions={
          <Button look="main" onPress={() => setMade(undefined)}>
            {say(commonWords.close)}
          </Button>
        }
      >
        {made && <LinkToPassOn name={name} made={made} />}
      </Dialog>
    </div>
  )
}
