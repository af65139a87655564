import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

/** What ties a control to the words around it. */
export interface FramedControl {
  readonly id: string
  readonly 'aria-describedby': string | undefined
}

export interface FieldFrameProps {
  readonly label: string
  readonly hint?: string
  /** What is to be done differently, in words. */
  readonly problem?: string
  readonly children: (control: FramedControl) => ReactNode
}

/** A label and a hint above one control, a problem below it; who hears the control hears all of them. */
export function FieldFrame({ label, hint, problem, children }: FieldFrameProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described })}
      {problem && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
