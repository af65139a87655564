import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './folded.module.css'

export interface FoldedProps extends Omit<
  ComponentProps<'details'>,
  'title' | 'open' | 'className' | 'style'
> {
  readonly title: string
  /** A few quiet words beside the title: what is inside. */
  readonly note?: string
  readonly children: ReactNode
  /** Open to begin with, or for as long as this is so. */
  readonly isOpen?: boolean
  /** `quiet`: beside the matter, its title in small letters and without lines. */
  readonly look?: 'plain' | 'quiet'
}

/** What need not be in sight, under a title that is pressed. The browser's own: it opens without a script too. */
export function Folded({ title, note, children, isOpen = false, look = 'plain', ...rest }: FoldedProps) {
  return (
    <details {...rest} className={classNames(styles.folded, styles[look])} open={isOpen}>
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
