import type { ReactNode } from 'react'
import styles from './rows.module.css'

export interface RowsProps {
  readonly label?: string
  /** Their order says something: newest first, say. */
  readonly isOrdered?: boolean
  /** A `Row` each, or an `li` of another shape. */
  readonly children: ReactNode
}

/** Things of one kind below each other, with hairlines between. */
export function Rows({ label, isOrdered = false, children }: RowsProps) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List className={styles.rows} aria-label={label}>
      {children}
    </List>
  )
}
