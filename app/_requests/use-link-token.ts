'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * The secret of the link that opened this page: its fragment, which no server or log ever sees. null on the
 * server and while nothing is known; '' when the link has none.
 */
export function useLinkToken(): string | null {
  return useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => null,
  )
}
