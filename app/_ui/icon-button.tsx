'use client'

import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'children' | 'type' | 'disabled' | 'onClick'
> {
  /** Said by assistive technology; the icon itself is silent. */
  readonly label: string
  readonly icon: ReactNode
  readonly isDisabled?: boolean
  readonly onPress?: () => void
}

/** A 44 px button without visible words, for where there is no room for them. */
export function IconButton({ label, icon, isDisabled = false, onPress, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      disabled={isDisabled}
      aria-label={label}
      className={classNames(styles.button, styles.icon)}
      onClick={() => onPress?.()}
    >
      <span aria-hidden="true">{icon}</span>
    </button>
  )
}
