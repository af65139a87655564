'use client'

import { Check } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'
import { placeBeside } from './place-beside.ts'

export interface MenuChoice<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  /** Where it stands now: shown with a tick. */
  readonly isCurrent?: boolean
}

export interface AnchoredMenuProps<Id extends string> {
  /** What was pressed: it has the focus, stands beside the menu, and gets the focus back. */
  readonly anchor: HTMLElement
  /** What the list of choices is called. */
  readonly label: string
  readonly choices: readonly MenuChoice<Id>[]
  /** What is good to know before one chooses. */
  readonly note?: string | undefined
  readonly onChoose: (id: Id) => void
  /** Also after a choice. */
  readonly onClose: () => void
}

/**
 * A list of things to do, open while it is drawn, with the keys of the ARIA menu pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). One serves many places that open it.
 */
export function AnchoredMenu<Id extends string>({
  anchor,
  label,
  choices,
  note,
  onChoose,
  onClose,
}: AnchoredMenuProps<Id>) {
  const menu = useRef<HTMLDivElement>(null)
  const noteId = useId()
  const latestOnClose = useRef(onClose)
  useEffect(() => {
    latestOnClose.current = onClose
  })
  useLayoutEffect(() => {
    const shown = menu.current
    if (shown === null) return undefined
    const place = () => placeBeside(anchor, shown)
    place()
    findItems(shown)[0]?.focus()
    const closeOutside = (event: MouseEvent) => {
      if (!(event.target instanceof Node) || shown.contains(event.target)) return
      // Pressed again, what opened it only closes it.
      if (anchor.contains(event.target)) event.stopPropagation()
      latestOnClose.current()
    }
    // On the window, so that nothing on the page hears a press before it.
    window.addEventListener('click', closeOutside, true)
    // A phone is turned.
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('click', closeOutside, true)
      window.removeEventListener('resize', place)
    }
  }, [anchor])

  const leave = () => {
    anchor.focus()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Tab') return leave()
    if (event.key === 'Escape') leave()
    else if (!moveFocus(event.currentTarget, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return createPortal(
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      aria-describedby={note === undefined ? undefined : noteId}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        // The focus was taken elsewhere, by a screen reader's own keys say.
        if (relatedTarget !== null && relatedTarget !== anchor && !currentTarget.contains(relatedTarget)) {
          onClose()
        }
      }}
    >
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={choice.isDisabled === true ? true : undefined}
          className={classNames(styles.item)}
          onClick={() => {
            if (choice.isDisabled === true) return
            leave()
            onChoose(choice.id)
          }}
          onPointerMove={({ currentTarget }) => {
            if (choice.isDisabled !== true) currentTarget.focus({ preventScroll: true })
          }}
        >
          {choice.icon && <span aria-hidden="true">{choice.icon}</span>}
          {choice.label}
          {choice.isCurrent && <Check className={styles.current} size={18} aria-hidden="true" />}
        </button>
      ))}
      {note !== undefined && (
        <p id={noteId} className={styles.note}>
          {note}
        </p>
      )}
    </div>,
    document.body,
  )
}

/** Those that can be chosen. */
function findItems(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled])')]
}

/** Whether the key is one that moves: arrows go round, Home and End to the ends, a letter to the next that begins with it. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = findItems(menu)
  const at = items.findIndex((item) => item === document.activeElement)
  const to = findNext(items, at, key)
  to?.focus()
  return to !== undefined
}

function findNext(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length]
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1)
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
    default: {
      if (key.length > 2 || key === ' ') return undefined
      const letter = key.toLocaleLowerCase()
      const round = [...items.slice(at + 1), ...items.slice(0, at + 1)]
      return round.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))
    }
  }
}
