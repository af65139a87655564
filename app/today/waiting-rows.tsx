import type { Instant } from '#lib/base/instant.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { sayWaiting, waitingKey, waitingPath, type Waiting } from './say-waiting.ts'

export type WaitingOf = Waiting & {
  readonly workspaceId: string
  /** Of the client who shared or suggested it. */
  readonly name: string
  readonly at: Instant
}

/**
 * What was shared and not read since, and what was suggested and not answered, oldest first. The words themselves are
 * read on their own page alone.
 */
export function WaitingRows({ waiting }: { readonly waiting: readonly WaitingOf[] }) {
  if (waiting.length === 0) return <p className={section.quiet}>{say(todayWords.nothingWaits)}</p>
  return (
    <Rows isOrdered>
      {waiting.map((one) => (
        <Row
          key={`${one.workspaceId} ${waitingKey(one)}`}
          title={say(todayWords[`waits-${one.what}`], { name: one.name, what: sayWaiting(one) })}
          note={
            <Said message={todayWords[`since-${one.what}`]} name="when">
              <When at={one.at} form="day" />
            </Said>
          }
          to={waitingPath(one.workspaceId, one)}
        />
      ))}
    </Rows>
  )
}
