import type { Instant } from '#lib/base/instant.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../_ui/internal-link.tsx'
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
    <ul className={section.rows}>
      {sessions.map((page) => (
        <li key={page.id}>
          <InternalLink className={section.row} to={`${base}/sessions/${page.id}`}>
            <span>{say(homeWords.sessionNumber, { number: page.number })}</span>
            <span className={section.small}>
              <When at={page.createdAt} form="day" />
            </span>
          </InternalLink>
        </li>
      ))}
    </ul>
  )
}
