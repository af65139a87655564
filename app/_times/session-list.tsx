'use client'

import { useEffect, useRef, useState } from 'react'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import type { Instant } from '#lib/base/instant.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import { Rows } from '../_ui/rows.tsx'
import { useLater } from '../_requests/use-later.ts'
import type { SessionAskedProps } from './session-asked.tsx'
import { SessionRow } from './session-row.tsx'

type Asked = Pick<SessionAskedProps, 'what' | 'session'>

const load = () => import('./session-asked.tsx')

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
  const { part: SessionAsked, coming, want } = useLater(load)
  /** Asked about last, whether or not what it needs could be fetched. */
  const [chosen, choose] = useState<SessionTime | undefined>(undefined)
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
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
          problem={session === chosen ? coming.problem : undefined}
          onAsk={(what, row) => {
            opener.current = row
            choose(session)
            want(() => setAsked({ what, session }))
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
      {SessionAsked !== undefined && asked !== undefined && <SessionAsked {...asked} onClose={close} />}
    </>
  )
}
