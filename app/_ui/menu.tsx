'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import styles from './menu.module.css'

export interface MenuChoice<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  /** Where it stands now: shown with a tick. */
  readonly isCurrent?: boolean
}

export interface MenuProps<Id extends string> {
  /** A `Button` or `IconButton`: pressing it opens the menu. */
  readonly trigger: ReactNode
  /** What the list of choices is called. */
  readonly label: string
  readonly choices: readonly MenuChoice<Id>[]
  readonly onChoose: (id: Id) => void
}

/** A list of things to do, by press, keyboard or screen reader; focus returns to the trigger. */
export function Menu<Id extends string>({ trigger, label, choices, onChoose }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover}>
        <AriaMenu
          className={styles.menu}
          aria-label={label}
          onAction={(key) => {
            const chosen = choices.find((choice) => choice.id === key)
            if (chosen) onChoose(chosen.id)
          }}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              isDisabled={choice.isDisabled ?? false}
              className={styles.item ?? ''}
            >
              {choice.icon && <span aria-hidden="true">{choice.icon}</span>}
              {choice.label}
              {choice.isCurrent && <Check className={styles.current} size={18} aria-hidden="true" />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
