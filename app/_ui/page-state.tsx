import type { ReactNode } from 'react'
import styles from './page-state.module.css'

export interface PageStateProps {
  readonly title?: string
  /** Paragraphs: what is so, and whether the writing is safe. */
  readonly children: ReactNode
  /** What can be done now. */
  readonly action?: ReactNode
  /** `alert` or `status` for what comes over a page that was there; leave out for what stands from the start. */
  readonly role?: 'status' | 'alert'
}

/** What stands where a page's content would. Words and one thing to do: no picture, nothing that alarms. */
export function PageState({ title, children, action, role }: PageStateProps) {
  return (
    <div className={styles.state} role={role}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
