import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './folded.module.css'

export interface FoldedProps {
  readonly title: string
  /** A few quiet words beside the title: what is inside. */
  readonly note?: string
  readonly children: ReactNode
  /** Open to begin with. */
  readonly isOpen?: boolean
}

/** What need not be in sight, under a title that is pressed. The browser's own: it opens without a script too. */
export function Folded({ title, note, children, isOpen = false }: FoldedProps) {
  return (
    <details className={styles.folded} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
        <ChevronDown className={styles.arrow} size={20} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
