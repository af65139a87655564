import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { InternalLink } from './internal-link.tsx'
import styles from './row.module.css'
import section from './section.module.css'
import { Voice } from './voice.tsx'

export interface RowProps {
  readonly title: ReactNode
  /** One line below it, as plain as the title. */
  readonly detail?: ReactNode
  /** One quiet line at the end. */
  readonly note?: ReactNode
  /** Before the words: an avatar, a time. */
  readonly lead?: ReactNode
  /** After the words, outside the link: a button or a menu. */
  readonly action?: ReactNode
  /** Where the whole row leads. */
  readonly to?: string
  readonly query?: Readonly<Record<string, string>>
  /** The title is the client's own words: set in the voice face. */
  readonly voice?: boolean
}

/** One of `Rows`: at least 44 px; where it leads somewhere it is pressed anywhere, and ends in a chevron. */
export function Row({ title, detail, note, lead, action, to, query, voice = false }: RowProps) {
  const className = classNames(styles.row, lead !== undefined && styles.led)
  const inside = (
    <>
      {lead}
      <span className={styles.words}>
        {voice ? <Voice>{title}</Voice> : <span>{title}</span>}
        {detail !== undefined && <span>{detail}</span>}
        {note !== undefined && <span className={section.small}>{note}</span>}
      </span>
    </>
  )
  return (
    <li className={classNames(action !== undefined && styles.withAction)}>
      {to === undefined ? (
        <div className={className}>{inside}</div>
      ) : (
        <InternalLink className={className} to={to} query={query}>
          {inside}
        </InternalLink>
      )}
      {action}
    </li>
  )
}
