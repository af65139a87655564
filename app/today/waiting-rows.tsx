import type { Instant } from '#lib/base/instant.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { sayShared, sharedPath, type Shared } from './say-shared.ts'

export interface WaitingShared extends Shared {
  readonly workspaceId: string
  /** Of the client who shared it. */
  readonly name: string
  readonly sharedAt: Instant
}

/** What was shared and not read since, oldest first. The words themselves are read on their own page alone. */
export function WaitingRows({ unread }: { readonly unread: readonly WaitingShared[] }) {
  if (unread.length === 0) return <p className={section.quiet}>{say(todayWords.nothingWaits)}</p>
  return (
    <Rows isOrdered>
      {unread.map((one) => (
        <Row
          key={one.id ?? one.workspaceId}
          title={say(todayWords.shared, { name: one.name, what: sayShared(one) })}
          note={
            <Said message={todayWords.sharedOn} name="when">
              <When at={one.sharedAt} form="day" />
            </Said>
          }
          to={sharedPath(one.workspaceId, one)}
        />
      ))}
    </Rows>
  )
}
