'use client'

import { useEffect, useLayoutEffect, useRef, type ComponentProps } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from './class-names.ts'
import styles from './modal.module.css'

export interface ModalProps extends Omit<ComponentProps<'dialog'>, 'open' | 'onClose' | 'onCancel' | 'ref'> {
  /** Esc, and a press beside what it holds where `isDismissable`. */
  readonly onClose: () => void
  readonly isDismissable?: boolean
}

/**
 * The browser's own modal dialog, as large as the window and open while it is drawn: the page behind is out of
 * reach, also of assistive technology, and what had the focus gets it back. The focus goes to what is marked
 * `data-first`, or else to the title, marked `data-title`.
 */
export function Modal({ onClose, isDismissable = false, className, children, ...rest }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const latest = useRef({ onClose, isDismissable })
  useEffect(() => {
    latest.current = { onClose, isDismissable }
  })
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown === null) return undefined
    const before = document.activeElement
    const ended = new AbortController()
    const listen = (name: 'cancel' | 'close' | 'click', hear: (event: Event) => void) => {
      const hearOwn = (event: Event) => {
        if (event.target === shown) hear(event)
      }
      shown.addEventListener(name, hearOwn, { signal: ended.signal })
    }
    listen('cancel', (event) => {
      event.preventDefault()
      latest.current.onClose()
    })
    // A browser closes by itself on a second Esc, whatever was said to the first.
    listen('close', () => {
      shown.showModal()
      latest.current.onClose()
    })
    // Beside what it holds there is nothing but itself.
    listen('click', () => {
      if (latest.current.isDismissable) latest.current.onClose()
    })
    keepRoomForBar()
    shown.showModal()
    const first = shown.querySelector<HTMLElement>('[data-first]')
    ;(first ?? shown.querySelector<HTMLElement>('[data-title]'))?.focus({ preventScroll: true })
    return () => {
      ended.abort()
      shown.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return createPortal(
    <dialog {...rest} ref={dialog} className={classNames(styles.modal, className)}>
      {children}
    </dialog>,
    document.body,
  )
}

/** What is open above the page takes its scrollbar away; where that has a width, the page keeps its room. */
function keepRoomForBar(): void {
  const root = document.documentElement
  if (!root.matches(':has(dialog:modal)'))
    root.toggleAttribute('data-bar', window.innerWidth > root.clientWidth)
}
