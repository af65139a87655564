'use client'

import { useId, useState } from 'react'
import type { Instant } from '#lib/base/instant.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { DayPanel } from './day-panel.tsx'
import { DayRow } from './day-row.tsx'
import type { DayEntry } from './describe-day.ts'
import styles from './today.module.css'
import { useIsWide } from './use-is-wide.ts'

/**
 * The sessions of the day. The chosen one tells more: beside the list where there is room, otherwise under its
 * row. With room the next one is chosen from the start.
 */
export function DayList({
  entries,
  asOf,
}: {
  readonly entries: readonly DayEntry[]
  readonly asOf: Instant
}) {
  const panelId = useId()
  const titleId = useId()
  const isWide = useIsWide()
  const [chosen, choose] = useState<string | undefined>(undefined)
  const next = entries.find(({ session }) => session.status === 'booked' && session.endsAt > asOf)
  const usual = isWide ? (next ?? entries[0]) : undefined
  const open = entries.find(({ key }) => key === chosen) ?? usual
  const panel = open && <DayPanel id={panelId} entry={open} isAside={isWide} />
  return (
    <>
      <section className={styles.column} aria-labelledby={titleId}>
        <h2 id={titleId} className={section.title}>
          {say(todayWords.sessions)}
        </h2>
        <Rows>
          {entries.map((entry) => (
            <DayRow
              key={entry.key}
              entry={entry}
              asOf={asOf}
              isNext={entry === next}
              isOpen={entry === open}
              panelId={panelId}
              onChoose={() => choose(entry === open && !isWide ? undefined : entry.key)}
            >
              {entry === open && !isWide && panel}
            </DayRow>
          ))}
        </Rows>
      </section>
      {isWide && <aside className={styles.aside}>{panel}</aside>}
    </>
  )
}
