'use client'

import { useSyncExternalStore } from 'react'

/** Where the three columns no longer stand beside each other; `board.module.css` has the same number. */
const query = '(max-width: 1151px)'

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** undefined on the server: the page is then arranged by style alone. */
export function useIsNarrow(): boolean | undefined {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => undefined,
  )
}
