'use client'

import type { ReactNode } from 'react'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import type { DayEntry } from './describe-day.ts'
import { sayWaiting, waitingKey, waitingPath } from './say-waiting.ts'
import styles from './today.module.css'

/** What is worth knowing before a session: goals in Working on, one's own steps, what is new, and ways on. */
export function DayPanel({
  id,
  entry,
  isAside,
}: {
  readonly id: string
  readonly entry: DayEntry
  /** Beside the list, where it says whom it is about; under a row, the row does. */
  readonly isAside: boolean
}) {
  const { session, goals, isUnread, waiting } = entry
  const { clientName: name, workspaceId } = session
  const base = `/w/${workspaceId}`
  return (
    <div id={id} className={styles.panel} role="group" aria-label={say(todayWords.more, { name })}>
      {isAside && (
        <h3 className={styles.whose}>
          <bdi>{name}</bdi>
        </h3>
      )}
      {isAside && session.isPretend && <p className={section.small}>{say(pretendWords.mark)}</p>}
      {isUnread === true && (
        <Part title={say(todayWords.workingOn)}>
          <p className={section.quiet}>{say(todayWords.goalsUnread)}</p>
        </Part>
      )}
      {goals !== undefined && (
        <Part title={say(todayWords.workingOn)}>
          {goals.workingOn.length === 0 ? (
            <p className={section.quiet}>{say(todayWords.nothingAgreed)}</p>
          ) : (
            <Rows>
              {goals.workingOn.map((goal) => (
                <Row key={goal.id} title={goal.words} to={`${base}/goals/${goal.id}`} voice />
              ))}
            </Rows>
          )}
        </Part>
      )}
      {goals !== undefined && goals.promises.length > 0 && (
        <Part title={say(todayWords.promises)}>
          <ul className={styles.promises}>
            {goals.promises.map((step) => (
              <li key={step.id} dir="auto">
                {step.words}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {/* What a pretend client shares or suggests is never told here. */}
      {!session.isPretend && (
        <Part title={say(todayWords.newFrom, { name })}>
          {waiting.length === 0 ? (
            <p className={section.quiet}>{say(todayWords.nothingNew, { name })}</p>
          ) : (
            <Rows>
              {waiting.map((one) => (
                <Row
                  key={waitingKey(one)}
                  title={
                    one.what === 'shared'
                      ? sayWaiting(one)
                      : say(todayWords[`waits-${one.what}`], { name, what: sayWaiting(one) })
                  }
                  to={waitingPath(session.workspaceId, one)}
                />
              ))}
            </Rows>
          )}
        </Part>
      )}
      <p className={styles.ways}>
        <InternalLink to={base} query={{ from: 'today' }}>
          {say(todayWords.openPages, { name })}
        </InternalLink>
        <InternalLink to={`${base}/sessions`}>{say(todayWords.openSessions)}</InternalLink>
      </p>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h4 className={styles.partTitle}>{title}</h4>
      {children}
    </div>
  )
}
