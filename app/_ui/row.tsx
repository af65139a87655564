import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { InternalLink } from './internal-link.tsx'
import styles from './row.module.css'
import section from './section.module.css'

export interface RowProps {
  readonly title: ReactNode
  /** One quiet line below it. */
  readonly note?: ReactNode
  /** Before the words: an avatar, a time. */
  readonly lead?: ReactNode
  /** After the words, outside the link: a button or a menu. */
  readonly action?: ReactNode
  /** Where the whole row leads. */
  readonly to?: string
  /** The title is the client's own words: set in the voice face. */
  readonly voice?: boolean
}

/** One of `Rows`: at least 44 px, pressed anywhere where it leads somewhere. */
export function Row({ title, note, lead, action, to, voice = false }: RowProps) {
  const className = classNames(section.row, lead !== undefined && styles.led)
  const inside = (
    <>
      {lead}
      <span className={styles.words}>
        {voice ? (
          <span className={section.voice} dir="auto">
            {title}
          </span>
        ) : (
          <span>{title}</span>
        )}
        {note !== undefined && <span className={section.small}>{note}</span>}
      </span>
    </>
  )
  return (
    <li className={classNames(action !== undefined && styles.withAction)}>
      {to === undefined ? (
        <div className={className}>{inside}</div>
      ) : (
        <InternalLink className={className} to={to}>
          {inside}
        </InternalLink>
      )}
      {action}
    </li>
  )
}
