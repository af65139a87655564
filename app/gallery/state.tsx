import type { ReactNode } from 'react'
import { classNames } from '../_ui/class-names.ts'
import styles from './gallery.module.css'

export interface StateProps {
  readonly name: string
  /** Drawn as if it had the focus, which only one thing on a page can have. */
  readonly isFocused?: boolean
  /** In letters that our faces lack: their widths are the system's own, and no test compares them. */
  readonly isForeign?: boolean
  /** Takes the whole row. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One state of a part, under its name. */
export function State({ name, isFocused = false, isForeign = false, isWide = false, children }: StateProps) {
  return (
    <div className={classNames(styles.state, isWide && styles.wide)}>
      <p className={styles.name}>{name}</p>
      <div
        className={classNames(isFocused && styles.focused)}
        data-state={name}
        data-foreign={isForeign ? '' : undefined}
      >
        {children}
      </div>
    </div>
  )
}
