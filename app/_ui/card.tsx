import { useId, type ReactNode } from 'react'
import styles from './card.module.css'

export interface CardProps {
  readonly title?: ReactNode
  readonly children: ReactNode
  /** What can be done with it: buttons or links, the first the one to take. */
  readonly actions?: ReactNode
}

/** One thing that stands apart from its page. Where several stand together they are rows, not cards. */
export function Card({ title, children, actions }: CardProps) {
  const id = useId()
  const inside = (
    <>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </>
  )
  if (title === undefined) return <div className={styles.card}>{inside}</div>
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {inside}
    </section>
  )
}
