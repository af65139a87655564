'use client'

import { useEffect, useRef, useState } from 'react'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import type { Instant } from '#lib/base/instant.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import { Rows } from '../_ui/rows.tsx'
import { CallOff } from './call-off.tsx'
import { ChangeTime } from './change-time.tsx'
import { SessionRow } from './session-row.tsx'

type Asked = { readonly what: 'change' | 'call-off'; readonly session: SessionTime } | undefined

/** Those to come after these are folded away. */
const shownAtFirst = 3

/** The sessions to come, each with what can be done about it. */
export function SessionList({
  sessions,
  asOf,
}: {
  readonly sessions: readonly SessionTime[]
  readonly asOf: Instant
}) {
  const [asked, setAsked] = useState<Asked>(undefined)
  const opener = useRef<HTMLElement | null>(null)
  // The menu that asked is gone by then, and with it where a dialog would give the focus back to.
  useEffect(() => {
    if (asked === undefined) opener.current?.querySelector('button')?.focus()
  }, [asked])
  const close = () => setAsked(undefined)
  const rows = (some: readonly SessionTime[]) => (
    <Rows>
      {some.map((session) => (
        <SessionRow
          key={`${session.appointmentId} ${session.date}`}
          session={session}
          asOf={asOf}
          onAsk={(what, row) => {
            opener.current = row
            setAsked({ what, session })
          }}
        />
      ))}
    </Rows>
  )
  const later = sessions.slice(shownAtFirst)
  return (
    <>
      {rows(sessions.slice(0, shownAtFirst))}
      {later.length > 0 && (
        <Folded title={say(timesWords.later)} look="quiet">
          {rows(later)}
        </Folded>
      )}
      {asked?.what === 'change' && <ChangeTime session={asked.session} onClose={close} />}
      {asked?.what === 'call-off' && <CallOff session={asked.session} onClose={close} />}
    </>
  )
}
