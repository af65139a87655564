'use client'

import { useEffect, useRef, type ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<
  ComponentProps<'input'>,
  'id' | 'className' | 'style' | 'onChange' | 'value'
> {
  readonly label: string
  readonly hint?: string
  /** What is to be done differently, in words; shown and tied to the field. */
  readonly problem?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The client's own words: set in the voice face. */
  readonly voice?: boolean
}

/** One line to type on. */
export function TextField({
  label,
  hint,
  problem,
  value,
  onChange,
  voice = false,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  })
  useEffect(() => {
    // Somebody, or their browser, may have typed before the page's script ran.
    const typed = input.current?.value ?? ''
    if (typed !== latest.current.value) latest.current.onChange(typed)
  }, [])
  return (
    <FieldFrame label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...rest}
          {...control}
          ref={input}
          type={type}
          className={classNames(styles.control, voice && styles.voice)}
          value={value}
          dir={type === 'text' ? 'auto' : undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
