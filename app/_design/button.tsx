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

/** A button in words, 44 px high. While `isPending` it stays focusable and does nothing. */
export function Button({ look = 'plain', wide = false, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={classNames(styles.button, styles[look], wide && styles.wide)} />
}
