'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Where the header keeps room for the save state, under the title. */
export const saveStateSlotId = 'save-state'

const never = () => () => {}

/** Puts its children under the header's title, from wherever the live document is held. */
export function InSaveStateSlot({ children }: { readonly children: ReactNode }) {
  const slot = useSyncExternalStore(
    never,
    () => document.getElementById(saveStateSlotId),
    () => null,
  )
  return slot === null ? null : createPortal(children, slot)
}
