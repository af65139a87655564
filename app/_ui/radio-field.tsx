'use client'

import { useId } from 'react'
import { ChoiceLine } from './choice-line.tsx'
import styles from './choice.module.css'

export interface RadioFieldProps<Id extends string> {
  /** The question. */
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string; readonly hint?: string }[]
  /** Undefined until a person has chosen: nothing is chosen for them. */
  readonly value: Id | undefined
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
}

/** A choice of one among a few, all in sight. */
export function RadioField<Id extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
}: RadioFieldProps<Id>) {
  const name = useId()
  return (
    <fieldset className={styles.group} disabled={isDisabled}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <ChoiceLine key={option.id} hint={option.hint}>
          {(describedBy) => (
            <>
              <input
                className={styles.box}
                type="radio"
                name={name}
                value={option.id}
                checked={option.id === value}
                aria-describedby={describedBy}
                onChange={() => onChange(option.id)}
              />
              {option.label}
            </>
          )}
        </ChoiceLine>
      ))}
    </fieldset>
  )
}
