'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { practiceWords } from '#lib/words/en/practice.ts'
import { say } from '#lib/words/say.ts'
import { freshLink, type FreshLink } from '../clients/fresh-link.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { send } from '../_requests/send.ts'
import { useLater } from '../_requests/use-later.ts'
import { useSending } from '../_requests/use-sending.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import { sayRoles } from './say-roles.ts'

const load = () => import('../clients/link-shown.tsx')

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
    <Rows>
      {colleagues.map((colleague) => (
        <ColleagueRow key={colleague.accountId} colleague={colleague} />
      ))}
    </Rows>
  )
}

function ColleagueRow({ colleague }: { readonly colleague: ShownColleague }) {
  const { name, roles, isMe, link } = colleague
  return (
    <Row
      lead={<Avatar name={name} hue="clinician" isNamed />}
      title={
        <>
          <bdi>{name}</bdi>
          {isMe && ` (${say(practiceWords.me)})`}
        </>
      }
      note={
        <>
          {sayRoles(roles)}
          {link && (
            <>
              {' · '}
              <LinkState link={link} />
            </>
          )}
        </>
      }
      action={link && <NewLink colleague={colleague} />}
    />
  )
}

function LinkState({ link }: { readonly link: NonNullable<ShownColleague['link']> }) {
  if (link.state !== 'waiting') return say(practiceWords.expired)
  return (
    <Said message={practiceWords.waiting} name="when">
      <When at={link.expiresAt} />
    </Said>
  )
}

function NewLink({ colleague: { accountId, name } }: { readonly colleague: ShownColleague }) {
  const router = useRouter()
  const { part: LinkShown, coming, want } = useLater(load)
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
      <SendButton
        sending={{ isSending: coming.isSending || sending.isSending }}
        look="quiet"
        aria-label={say(practiceWords.newLinkFor, { name })}
        onPress={() => want(() => void make())}
      >
        {say(practiceWords.newLink)}
      </SendButton>
      <ProblemLine problem={coming.problem ?? sending.problem} />
      {LinkShown !== undefined && made !== undefined && (
        <LinkShown name={name} made={made} onClose={() => setMade(undefined)} />
      )}
    </div>
  )
}
