'use client'

import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { ChoiceLine } from './choice-line.tsx'
import styles from './switch-field.module.css'

export interface SwitchFieldProps {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  /** It holds from this moment: a switch has no Save. */
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
}

/** Turns one thing on or off at once, and says which in words. */
export function SwitchField({ label, hint, isOn, onChange, isDisabled = false }: SwitchFieldProps) {
  return (
    <ChoiceLine hint={hint} className={styles.line}>
      {(describedBy) => (
        <>
          <span>{label}</span>
          <span className={styles.state} aria-hidden="true">
            {isOn ? say(commonWords.on) : say(commonWords.off)}
          </span>
          <input
            className={styles.switch}
            type="checkbox"
            role="switch"
            checked={isOn}
            aria-checked={isOn}
            disabled={isDisabled}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.checked)}
          />
        </>
      )}
    </ChoiceLine>
  )
}
