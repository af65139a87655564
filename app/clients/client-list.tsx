'use client'

import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { ClientRow } from './client-row.tsx'
import type { ShownClient } from './shown-client.ts'

/** Everybody on this caseload, by name; finding looks at names only and asks no server. */
export function ClientList({ clients }: { readonly clients: readonly ShownClient[] }) {
  const [text, setText] = useState('')
  const sought = text.trim().toLocaleLowerCase()
  const found = clients.filter((client) => client.clientName.toLocaleLowerCase().includes(sought))
  return (
    <>
      {clients.length > 5 && (
        <TextField label={say(clientsWords.find)} type="search" value={text} onChange={setText} />
      )}
      <LiveRegion role="status" className={section.small}>
        {sought !== '' && sayCount(clientsWords.found, found.length)}
      </LiveRegion>
      {found.length === 0 ? (
        <p>{say(clientsWords.noneFound, { text: text.trim() })}</p>
      ) : (
        <Rows>
          {found.map((client) => (
            <ClientRow key={client.workspaceId} client={client} />
          ))}
        </Rows>
      )}
    </>
  )
}
