import type { ReactNode } from 'react'
import { InternalLink } from '../_ui/internal-link.tsx'
import styles from './way-link.module.css'

/** A way to turn on a hard day: a line of its own, tall enough for a thumb, as large as the words around it. */
export function WayLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <InternalLink className={styles.way} to={to}>
      {children}
    </InternalLink>
  )
}
