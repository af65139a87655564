import type { ReactNode } from 'react'
import styles from './waiting-bar.module.css'

export interface WaitingBarProps {
  /** What assistive technology calls it among the parts of the page. */
  readonly label: string
  /** One line: what waits. */
  readonly children: ReactNode
  /** The one thing to do about it. */
  readonly action?: ReactNode
}

/**
 * The one thing that waits, in sight wherever one is on the page: on a phone above the bottom bar, wider a row
 * below the pages. It stands beside the navigation, in `Screen`'s `nav`.
 */
export function WaitingBar({ label, children, action }: WaitingBarProps) {
  return (
    <aside className={styles.bar} aria-label={label} data-waiting-bar="">
      <p className={styles.words}>{children}</p>
      {action}
    </aside>
  )
}
