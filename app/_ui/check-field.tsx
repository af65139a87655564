'use client'

import { ChoiceLine } from './choice-line.tsx'
import styles from './choice.module.css'

export interface CheckFieldProps {
  readonly label: string
  readonly hint?: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean
}

/** One thing to say yes to. The whole line is pressed; nothing is ticked before a person ticks it. */
export function CheckField({ label, hint, isChecked, onChange, isDisabled = false }: CheckFieldProps) {
  return (
    <ChoiceLine hint={hint}>
      {(describedBy) => (
        <>
          <input
            className={styles.box}
            type="checkbox"
            checked={isChecked}
            disabled={isDisabled}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.checked)}
          />
          {label}
        </>
      )}
    </ChoiceLine>
  )
}
