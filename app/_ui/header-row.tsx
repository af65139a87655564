import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './header.module.css'
import { headerSlotId } from './header-slot-id.ts'
import { LeaveNow } from './leave-now.tsx'

export interface HeaderRowProps {
  readonly title: ReactNode
  /** Before the title. */
  readonly lead?: ReactNode
  /** The button that begins a moment. */
  readonly moment: ReactNode
  /** Keeps room under the title for the save state and for who is here (`InHeaderSlot`). */
  readonly isLive?: boolean
  /** Who can read what is written here: the first of that line, there before any script. */
  readonly reach?: string | undefined
}

/** 56 px at the top of every screen. Take a moment and Leave now never move. */
export function HeaderRow({ title, lead, moment, isLive = false, reach }: HeaderRowProps) {
  return (
    <header className={classNames(styles.header, isLive && styles.live)}>
      <div className={styles.row}>
        {lead}
        <h1 className={styles.title}>
          <bdi>{title}</bdi>
        </h1>
        {isLive && (
          <div id={headerSlotId} className={styles.slot}>
            {reach !== undefined && <p className={styles.reach}>{reach}</p>}
          </div>
        )}
        <div className={styles.corner}>
          {moment}
          <LeaveNow />
        </div>
      </div>
    </header>
  )
}
