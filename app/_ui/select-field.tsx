'use client'

import { FieldFrame } from './field-frame.tsx'
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
  return (
    <FieldFrame label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          className={styles.control}
          value={value}
          disabled={isDisabled}
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
      )}
    </FieldFrame>
  )
}
