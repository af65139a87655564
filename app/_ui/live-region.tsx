import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './live-region.module.css'

/** Words that come and go and are spoken when they come. The region is there from the start, or nobody hears. */
export function LiveRegion({
  role,
  className,
  children,
}: {
  /** `status` waits for a pause; `alert` does not. */
  readonly role: 'status' | 'alert'
  readonly className?: string
  readonly children?: ReactNode
}) {
  return (
    <div role={role} className={classNames(styles.region, className)}>
      {children}
    </div>
  )
}
