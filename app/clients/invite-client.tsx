'use client'

import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./inviting.tsx')

/** Inviting a client: a name is enough, and a link comes back. */
export function InviteClient({ look = 'plain' }: { readonly look?: 'main' | 'plain' }) {
  return (
    <OpenLater words={say(clientsWords.invite)} look={look} load={load}>
      {(Inviting, opened) => <Inviting {...opened} />}
    </OpenLater>
  )
}
