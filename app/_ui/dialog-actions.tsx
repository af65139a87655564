import type { ReactNode } from 'react'
import styles from './dialog.module.css'

/** A dialog's buttons, the one that does the thing last; on a phone as wide as the sheet. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
