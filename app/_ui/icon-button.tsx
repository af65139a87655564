'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** Said by assistive technology; the icon itself is silent. */
  readonly label: string
  readonly icon: ReactNode
}

/** A 44 px button without visible words, for where there is no room for them. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={classNames(styles.button, styles.icon)}>
      <span aria-hidden="true">{icon}</span>
    </AriaButton>
  )
}
