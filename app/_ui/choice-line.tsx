import { useId, type ReactNode } from 'react'
import styles from './choice.module.css'
import { classNames } from './class-names.ts'

export interface ChoiceLineProps {
  readonly hint: string | undefined
  readonly className?: string
  /** The box and its words; `describedBy` ties the box to the hint. */
  readonly children: (describedBy: string | undefined) => ReactNode
}

/** A box and its words, pressed anywhere; a quiet hint below that is heard with the box. */
export function ChoiceLine({ hint, className, children }: ChoiceLineProps) {
  const id = useId()
  return (
    <div>
      <label className={classNames(styles.choice, className)}>{children(hint ? id : undefined)}</label>
      {hint && (
        <p className={styles.hint} id={id}>
          {hint}
        </p>
      )}
    </div>
  )
}
