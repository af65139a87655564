'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Instant } from '#lib/base/instant.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { StartSession } from '../_times/start-session.tsx'
import type { DayEntry } from './describe-day.ts'
import { sayWaiting, waitingKey, waitingPath } from './say-waiting.ts'
import styles from './today.module.css'

export interface DayRowProps {
  readonly entry: DayEntry
  readonly asOf: Instant
  /** The one that comes next, or goes on: its Start stands out. */
  readonly isNext: boolean
  readonly isOpen: boolean
  readonly panelId: string
  readonly onChoose: () => void
  /** What it tells more, where that stands under the row. */
  readonly children: ReactNode
}

/** One session: when, with whom, what was agreed last, what is new, and the way in. */
export function DayRow({ entry, asOf, isNext, isOpen, panelId, onChoose, children }: DayRowProps) {
  const { session, goals, waiting } = entry
  const { clientName: name } = session
  const promise = goals?.promises[0]
  const isOff = session.status === 'cancelled'
  const isOver = session.endsAt <= asOf
  return (
    <li className={classNames(isOpen && styles.open, (isOff || isOver) && styles.past)}>
      <div className={styles.row}>
        <p className={styles.when}>
          <span className={classNames(styles.time, isOff && styles.off)}>
            <When at={session.startsAt} form="time" zone={session.zone} />
          </span>
          <span className={section.small}>{sayCount(timesWords.minutes, session.minutes)}</span>
        </p>
        <div className={styles.about}>
          <h3 className={styles.name}>
            <button
              type="button"
              className={styles.choose}
              aria-expanded={isOpen}
              aria-controls={isOpen ? panelId : undefined}
              onClick={onChoose}
            >
              <bdi>{name}</bdi>
              <ChevronDown className={styles.chevron} size={18} strokeWidth={1.75} aria-hidden="true" />
            </button>
          </h3>
          {session.isPretend && <p className={section.small}>{say(pretendWords.mark)}</p>}
          {isOff && <p>{say(timesWords.calledOffBy, { name: session.setBy })}.</p>}
          {!isOff && isOver && <p className={section.small}>{say(todayWords.over)}</p>}
          {goals !== undefined && (
            <p className={section.small}>
              {goals.lastAgreed === undefined ? say(todayWords.nothingAgreed) : say(todayWords.lastAgreed)}
            </p>
          )}
          {goals?.lastAgreed !== undefined && (
            <p className={styles.voice} dir="auto">
              {goals.lastAgreed.words}
            </p>
          )}
          {promise !== undefined && !isOver && (
            <p className={section.small} dir="auto">
              {say(todayWords.yours, { step: promise.words })}
            </p>
          )}
          {waiting.map((one) => (
            <p key={waitingKey(one)} className={styles.new}>
              <InternalLink to={waitingPath(session.workspaceId, one)}>
                {one.what === 'shared'
                  ? say(todayWords.newOne, { what: sayWaiting(one) })
                  : say(todayWords[`waits-${one.what}`], { name, what: sayWaiting(one) })}
              </InternalLink>
            </p>
          ))}
        </div>
        {!isOff && (
          <div className={styles.way}>
            <StartSession
              session={session}
              videoLink={isOver ? undefined : session.videoLink}
              words={say(isOver ? todayWords.openPage : timesWords.start)}
              label={say(isOver ? todayWords.openPageOf : todayWords.startWith, { name })}
              look={isNext ? 'main' : 'plain'}
            />
          </div>
        )}
      </div>
      {children}
    </li>
  )
}
