import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './header.module.css'
import { headerSlotId } from './header-slot-id.ts'
import { LeaveNow } from './leave-now.tsx'

export interface HeaderRowProps {
  readonly title: ReactNode
  /** Whose pages these are, where that is not the reader: it stands before the title. */
  readonly whose?: string | undefined
  /** Before the title. */
  readonly lead?: ReactNode
  /** The button that begins a moment. */
  readonly moment: ReactNode
  /** Keeps room under the title for the save state and for who is here (`InHeaderSlot`). */
  readonly isLive?: boolean
  /** Who can read what is written here: the first of that line, there before any script. */
  readonly reach?: string | undefined
  /** A live page that is only read saves nothing: that room is there while somebody else is. */
  readonly isRead?: boolean
}

/** 56 px at the top of every screen. Take a moment and Leave now never move. */
export function HeaderRow({
  title,
  whose,
  lead,
  moment,
  isLive = false,
  reach,
  isRead = false,
}: HeaderRowProps) {
  return (
    <header className={classNames(styles.header, isLive && styles.live, isRead && styles.read)}>
      <div className={styles.row}>
        {lead}
        <h1 className={classNames(styles.title, whose !== undefined && styles.ofSomebody)}>
          {whose !== undefined && (
            <>
              <bdi className={styles.whose}>{whose}</bdi>
              <span className={styles.dot}> · </span>
            </>
          )}
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
