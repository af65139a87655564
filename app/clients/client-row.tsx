'use client'

import { unreachable } from '#lib/base/unreachable.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import styles from './client-row.module.css'
import { LinkActions } from './link-actions.tsx'
import type { ShownClient } from './shown-client.ts'

/** One client: open what is shared, and how their link stands. A pretend one is looked after on their own pages. */
export function ClientRow({ client }: { readonly client: ShownClient }) {
  return (
    <li className={styles.row}>
      <InternalLink className={styles.open} to={`/w/${client.workspaceId}`}>
        <Avatar name={client.clientName} hue="client" isNamed />
        <span>
          <span className={styles.name}>
            <bdi>{client.clientName}</bdi>
          </span>
          <span className={section.small}>
            <LinkState client={client} />
          </span>
        </span>
      </InternalLink>
      {!client.isPretend && <LinkActions client={client} />}
    </li>
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
