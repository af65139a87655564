import { Fragment, type ReactNode } from 'react'
import styles from './definition-list.module.css'

export interface Definition {
  readonly id: string
  readonly term: string
  readonly description: ReactNode
}

/** Names of things and what they are: beside each other where there is room, else below. */
export function DefinitionList({ entries }: { readonly entries: readonly Definition[] }) {
  return (
    <dl className={styles.list}>
      {entries.map(({ id, term, description }) => (
        <Fragment key={id}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.description}>{description}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
