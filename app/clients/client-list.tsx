'use client'

import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import { LiveRegion } from '../_ui/live-region.tsx'
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
        <TextField label={say('clients.find')} type="search" value={text} onChange={setText} />
      )}
      <LiveRegion role="status" className={section.small}>
        {sought !== '' && say('clients.found', { count: found.length })}
      </LiveRegion>
      {found.length === 0 ? (
        <p>{say('clients.noneFound', { text: text.trim() })}</p>
      ) : (
        <ul className={section.rows}>
          {found.map((client) => (
            <ClientRow key={client.workspaceId} client={client} />
          ))}
        </ul>
      )}
    </>
  )
}
