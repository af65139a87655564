'use client'

import { useSyncExternalStore } from 'react'

/** Where the chosen session stands beside the list; `today.module.css` has the same number. */
const query = '(min-width: 1280px)'

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** False on the server: nothing is chosen there. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  )
}
