'use client'

import { unreachable } from '#lib/base/unreachable.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { Row } from '../_ui/row.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import { LinkActions } from './link-actions.tsx'
import type { ShownClient } from './shown-client.ts'

/** One client: open what is shared, and how their link stands. A pretend one is looked after on their own pages. */
export function ClientRow({ client }: { readonly client: ShownClient }) {
  return (
    <Row
      lead={<Avatar name={client.clientName} hue="client" isNamed />}
      title={<bdi>{client.clientName}</bdi>}
      note={<LinkState client={client} />}
      to={`/w/${client.workspaceId}`}
      action={client.isPretend ? undefined : <LinkActions client={client} />}
    />
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
