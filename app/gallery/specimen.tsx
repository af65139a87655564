import { useId, type ReactNode } from 'react'
import styles from './gallery.module.css'

export interface SpecimenProps {
  /** The name of the part's file in `app/_ui`. */
  readonly part: string
  readonly children: ReactNode
}

/** One part under its name, with its states beside each other where there is room. */
export function Specimen({ part, children }: SpecimenProps) {
  const id = useId()
  return (
    <section className={styles.specimen} data-part={part} aria-labelledby={id}>
      <h2 className={styles.part} id={id}>
        {part}
      </h2>
      <div className={styles.states}>{children}</div>
    </section>
  )
}
