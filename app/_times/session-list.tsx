'use client'

import { useState } from 'react'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import type { Instant } from '#lib/base/instant.ts'
import section from '../_ui/section.module.css'
import { CallOff } from './call-off.tsx'
import { ChangeTime } from './change-time.tsx'
import { SessionRow } from './session-row.tsx'

type Asked = { readonly what: 'change' | 'call-off'; readonly session: SessionTime } | undefined

/** The sessions to come, each with what can be done about it. */
export function SessionList({
  sessions,
  asOf,
}: {
  readonly sessions: readonly SessionTime[]
  readonly asOf: Instant
}) {
  const [asked, setAsked] = useState<Asked>(undefined)
  const close = () => setAsked(undefined)
  return (
    <>
      <ul className={section.rows}>
        {sessions.map((session) => (
          <SessionRow
            key={`${session.appointmentId} ${session.date}`}
            session={session}
            asOf={asOf}
            onAsk={(what) => setAsked({ what, session })}
          />
        ))}
      </ul>
      {asked?.what === 'change' && <ChangeTime session={asked.session} onClose={close} />}
      {asked?.what === 'call-off' && <CallOff session={asked.session} onClose={close} />}
    </>
  )
}
