'use client'

import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface ButtonProps extends Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'onClick' | 'disabled'
> {
  /** `main`: the one thing this screen is for. `plain`: a further choice. `quiet`: beside other things. */
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly wide?: boolean
  readonly isDisabled?: boolean
  /** What it began is under way. */
  readonly isPending?: boolean
  readonly onPress?: () => void
}

/** A button in words, 44 px high. While `isPending` it keeps the focus and does nothing. */
export function Button({
  look = 'plain',
  wide = false,
  type = 'button',
  isDisabled = false,
  isPending = false,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending ? true : undefined}
      className={classNames(styles.button, styles[look], wide && styles.wide)}
      onClick={(event) => {
        if (isPending) event.preventDefault()
        else onPress?.()
      }}
    />
  )
}
