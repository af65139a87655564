'use client'

import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `main`: the one thing this screen is for. `plain`: a further choice. `quiet`: beside other things. */
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly wide?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/**
 * A button in words, 44 px high. While `isPending` it keeps the focus and does nothing. (The component
 * library's own pending state speaks through a node that axe rightly rejects once the button has gone.)
 */
export function Button({ look = 'plain', wide = false, isPending = false, onPress, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-disabled={isPending ? true : undefined}
      onPress={isPending ? undefined : onPress}
      className={classNames(styles.button, styles[look], wide && styles.wide)}
    />
  )
}
