import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

export interface NoticeProps {
  /** `attention`: something was not done, or needs a look. Never red, never loud. */
  readonly look?: 'calm' | 'attention'
  readonly title?: string
  readonly children: ReactNode
  /** `status` is spoken when it appears; leave out for what stands there from the start. */
  readonly role?: 'status' | 'alert'
}

/** A few calm lines beside the matter they are about. */
export function Notice({ look = 'calm', title, children, role }: NoticeProps) {
  return (
    <div role={role} className={classNames(styles.notice, look === 'attention' && styles.attention)}>
      {title && <h2 className={styles.title}>{title}</h2>}
      {children}
    </div>
  )
}
