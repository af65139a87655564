import type { Instant } from '#lib/base/instant.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
import section from '../../_ui/section.module.css'
import { When } from '../../_ui/when.tsx'

/** Session pages, newest first. */
export function SessionRows({
  base,
  sessions,
}: {
  readonly base: string
  readonly sessions: readonly { readonly id: string; readonly number: number; readonly createdAt: Instant }[]
}) {
  if (sessions.length === 0) return <p className={section.quiet}>{say(homeWords.noSessions)}</p>
  return (
    <Rows>
      {sessions.map((page) => (
        <Row
          key={page.id}
          title={say(homeWords.sessionNumber, { number: page.number })}
          note={<When at={page.createdAt} form="day" />}
          to={`${base}/sessions/${page.id}`}
        />
      ))}
    </Rows>
  )
}
