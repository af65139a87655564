'use client'

import { MoreHorizontal } from 'lucide-react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import type { MenuChoice } from '../_ui/anchored-menu.tsx'
import { Menu } from '../_ui/menu.tsx'
import type { LinkAction } from './link-action.ts'
import type { ShownClient } from './shown-client.ts'

/** The menu beside a client: a new link, taking one back, or helping somebody back in. */
export function LinkActions({
  client,
  onChoose,
}: {
  readonly client: ShownClient
  readonly onChoose: (action: LinkAction) => void
}) {
  return (
    <Menu<LinkAction>
      label={say(clientsWords.moreFor, { name: client.clientName })}
      button={{ icon: <MoreHorizontal size={20} strokeWidth={1.75} /> }}
      choices={choicesFor(client)}
      onChoose={onChoose}
    />
  )
}

function choicesFor(client: ShownClient): readonly MenuChoice<LinkAction>[] {
  if (client.joined) {
    return [{ id: 'help-back-in', label: say(clientsWords.helpBackIn, { name: client.clientName }) }]
  }
  const newLink = { id: 'new-link', label: say(clientsWords.newLink) } as const
  return client.invitation?.state === 'waiting'
    ? [newLink, { id: 'take-back', label: say(clientsWords.takeBack) }]
    : [newLink]
}
