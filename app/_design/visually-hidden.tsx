import type { ReactNode } from 'react'
import styles from './hidden.module.css'

/** Words for assistive technology only. By class: our own markup carries no `style=`. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
