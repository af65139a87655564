'use client'

import { useState } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { useLater } from '../_requests/use-later.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Row } from '../_ui/row.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import type { LinkAction } from './link-action.ts'
import { LinkActions } from './link-actions.tsx'
import type { ShownClient } from './shown-client.ts'

const load = () => import('./link-asked.tsx')

/** One client: open what is shared, and how their link stands. A pretend one is looked after on their own pages. */
export function ClientRow({ client }: { readonly client: ShownClient }) {
  return (
    <Row
      lead={<Avatar name={client.clientName} hue="client" isNamed />}
      title={<bdi>{client.clientName}</bdi>}
      note={<LinkState client={client} />}
      to={`/w/${client.workspaceId}`}
      action={client.isPretend ? undefined : <ClientLink client={client} />}
    />
  )
}

/** The menu, and what was chosen in it, fetched then. */
function ClientLink({ client }: { readonly client: ShownClient }) {
  const { part: LinkAsked, coming, want } = useLater(load)
  const [asked, setAsked] = useState<LinkAction | undefined>(undefined)
  return (
    <>
      <LinkActions client={client} onChoose={(action) => want(() => setAsked(action))} />
      <ProblemLine problem={coming.problem} />
      {LinkAsked !== undefined && asked !== undefined && (
        <LinkAsked client={client} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

function LinkState({ client }: { readonly client: ShownClient }) {
  if (client.isPretend) return say(pretendWords.mark)
  if (client.joined) return say(clientsWords.joined)
  const invitation = client.invitation
  if (invitation === undefined) return say(clientsWords.noLink)
  switch (invitation.state) {
    case 'waiting':
      return (
        <Said message={clientsWords.waiting} name="when">
          <When at={invitation.expiresAt} />
        </Said>
      )
    case 'expired':
      return say(clientsWords.expired)
    case 'revoked':
      return say(clientsWords.revoked)
    case 'accepted':
      return say(clientsWords.joined)
    default:
      return unreachable(invitation.state)
  }
}
