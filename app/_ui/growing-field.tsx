'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

export interface GrowingFieldProps extends Omit<
  ComponentProps<'textarea'>,
  'id' | 'className' | 'style' | 'onChange' | 'onKeyDown' | 'value' | 'rows'
> {
  readonly label: string
  readonly value: string
  /** Given one line: what was pasted in several comes with a space between. */
  readonly onChange: (value: string) => void
  /** The client's own words: set in the voice face. */
  readonly voice?: boolean
}

/** One sentence to type, of any length: the field grows with it. Enter sends its form. */
export function GrowingField({ label, value, onChange, voice = false, ...rest }: GrowingFieldProps) {
  return (
    <FieldFrame label={label}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={1}
          className={classNames(styles.control, styles.growing, voice && styles.voice)}
          value={value}
          dir="auto"
          onChange={(event) => onChange(event.target.value.replaceAll(/[\r\n]+/gu, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      )}
    </FieldFrame>
  )
}
