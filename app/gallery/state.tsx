import type { ReactNode } from 'react'
import { classNames } from '../_ui/class-names.ts'
import styles from './gallery.module.css'

export interface StateProps {
  readonly name: string
  /** Drawn as if it had the focus, which only one thing on a page can have. */
  readonly isFocused?: boolean
  /** No test compares its places: letters that our faces lack are the system's own, and some states pass. */
  readonly isUnmeasured?: boolean
  /** Takes the whole row. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One state of a part, under its name. */
export function State({
  name,
  isFocused = false,
  isUnmeasured = false,
  isWide = false,
  children,
}: StateProps) {
  return (
    <div className={classNames(styles.state, isWide && styles.wide)}>
      <p className={styles.name}>{name}</p>
      <div
        className={classNames(isFocused && styles.focused)}
        data-state={name}
        data-unmeasured={isUnmeasured ? '' : undefined}
      >
        {children}
      </div>
    </div>
  )
}
