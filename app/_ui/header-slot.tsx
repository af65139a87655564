'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { headerSlotId } from './header-slot-id.ts'

const never = () => () => {}

/** Puts its children under the header's title, from wherever the live document is held. */
export function InHeaderSlot({ children }: { readonly children: ReactNode }) {
  const slot = useSyncExternalStore(
    never,
    () => document.getElementById(headerSlotId),
    () => null,
  )
  return slot === null ? null : createPortal(children, slot)
}
