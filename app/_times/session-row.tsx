'use client'

import { MoreHorizontal } from 'lucide-react'
import { useRef } from 'react'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import type { Instant } from '#lib/base/instant.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import type { MenuChoice } from '../_ui/anchored-menu.tsx'
import { Menu } from '../_ui/menu.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { sayDetails } from './say-details.ts'
import styles from './session-row.module.css'
import { useSessionChange } from './use-session-change.ts'
import { useSessionWords } from './use-session-words.ts'

type Choice = 'change' | 'call-off' | 'put-back'

/** One session to come: when, how, who set it, and a menu. One that was called off stays in sight, and can come back. */
export function SessionRow({
  session,
  asOf,
  problem,
  onAsk,
}: {
  readonly session: SessionTime
  readonly asOf: Instant
  /** Why what was chosen could not be opened. */
  readonly problem: string | undefined
  /** `row` is where the focus belongs once it was answered. */
  readonly onAsk: (what: 'change' | 'call-off', row: HTMLElement | null) => void
}) {
  const row = useRef<HTMLLIElement>(null)
  const { sending, change } = useSessionChange(session)
  const when = useSessionWords({ at: session.startsAt, zone: session.zone, asOf })
  const isOff = session.status === 'cancelled'
  const putBack = () => {
    const { starts, minutes, repeat } = session
    change({ ...starts, minutes, repeat }, say(timesWords.backAgain))
  }
  const label = say(timesWords.moreFor, { when })
  return (
    <li ref={row}>
      <div className={styles.row}>
        <div>
          <p className={classNames(isOff && styles.off)}>
            <time dateTime={new Date(session.startsAt).toISOString()}>{when}</time>
          </p>
          <p className={section.small}>{sayDetails(session)}</p>
        </div>
        <Menu<Choice>
          label={label}
          button={{ icon: <MoreHorizontal size={20} strokeWidth={1.75} /> }}
          choices={isOff ? offChoices() : onChoices()}
          onChoose={(choice) => {
            if (choice === 'put-back') putBack()
            else onAsk(choice, row.current)
          }}
        />
      </div>
      <ProblemLine problem={problem ?? sending.problem} />
    </li>
  )
}

const onChoices = (): readonly MenuChoice<Choice>[] => [
  { id: 'change', label: say(timesWords.change) },
  { id: 'call-off', label: say(timesWords.callOff) },
]

const offChoices = (): readonly MenuChoice<Choice>[] => [{ id: 'put-back', label: say(timesWords.putBack) }]
