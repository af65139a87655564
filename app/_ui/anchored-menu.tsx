'use client'

import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { MenuChoice } from './menu.tsx'
import styles from './menu.module.css'

export interface AnchoredMenuProps<Id extends string> {
  /** What was pressed: it has the focus, stands beside the menu, and gets the focus back. */
  readonly anchor: HTMLElement
  /** What the list of choices is called. */
  readonly label: string
  readonly choices: readonly MenuChoice<Id>[]
  readonly onChoose: (id: Id) => void
  /** Also after a choice. */
  readonly onClose: () => void
}

/** One menu for many places that open it, where a `Menu` for each would weigh too much. Open while it is drawn. */
export function AnchoredMenu<Id extends string>({
  anchor,
  label,
  choices,
  onChoose,
  onClose,
}: AnchoredMenuProps<Id>) {
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor])
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={triggerRef}
      aria-label={label}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <AriaMenu
        className={styles.menu ?? ''}
        aria-label={label}
        // A menu that somebody opened is where they go on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        onClose={onClose}
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
            {choice.label}
            {choice.isCurrent && <Check className={styles.current} size={18} aria-hidden="true" />}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  )
}
