'use client'

import { useEffect, useId, useRef, type ComponentProps } from 'react'
import { classNames } from './class-names.ts'
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
  const id = useId()
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
      <input
        {...rest}
        ref={input}
        id={id}
        type={type}
        className={classNames(styles.control, voice && styles.voice)}
        value={value}
        dir={type === 'text' ? 'auto' : undefined}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
