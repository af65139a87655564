'use client'

import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { AnchoredMenu, type MenuChoice } from './anchored-menu.tsx'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

export interface MenuProps<Id extends string> {
  /** On the button that opens it: an icon, or words with a name for assistive technology that says more. */
  readonly button:
    | { readonly icon: ReactNode }
    | {
        readonly words: string
        readonly name?: string
        readonly id?: string
        readonly look?: 'plain' | 'quiet'
        readonly isDisabled?: boolean
      }
  /** What the list of choices is called; a button of an icon alone too. */
  readonly label: string
  readonly choices: readonly MenuChoice<Id>[]
  /** What is good to know before one chooses. */
  readonly note?: string | undefined
  readonly onChoose: (id: Id) => void
}

/** A button and the list of things to do that it opens, by press, keyboard or screen reader. */
export function Menu<Id extends string>({ button, ...menu }: MenuProps<Id>) {
  const pressed = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<HTMLButtonElement>()
  const open = () => {
    // Not every browser gives the focus to a button that is pressed, and the menu gives it back.
    pressed.current?.focus()
    setAnchor(pressed.current ?? undefined)
  }
  const given = {
    ref: pressed,
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== undefined,
    onPress: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      open()
    },
  } as const
  return (
    <>
      {'icon' in button ? (
        <IconButton {...given} label={menu.label} icon={button.icon} />
      ) : (
        <Button
          {...given}
          id={button.id}
          look={button.look ?? 'plain'}
          aria-label={button.name}
          isDisabled={button.isDisabled ?? false}
        >
          {button.words}
        </Button>
      )}
      {anchor && <AnchoredMenu {...menu} anchor={anchor} onClose={() => setAnchor(undefined)} />}
    </>
  )
}
