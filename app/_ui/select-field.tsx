'use client'

import { useId } from 'react'
import styles from './field.module.css'

export interface SelectFieldProps<Id extends string> {
  readonly label: string
  readonly hint?: string
  readonly value: Id
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
}

/** A choice of one, by the system's own list: it needs no inline style and every device knows it. */
export function SelectField<Id extends string>({
  label,
  hint,
  value,
  options,
  onChange,
  isDisabled = false,
}: SelectFieldProps<Id>) {
  const id = useId()
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
      <select
        id={id}
        className={styles.control}
        value={value}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.target.value)
          if (chosen) onChange(chosen.id)
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
