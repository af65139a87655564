'use client'

import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/**
 * The secret of the link that opened this page: its fragment, which no server or log ever sees. null on the
 * server and while nothing is known; '' when the link has none. A link that is opened where this page is open
 * already changes the fragment alone.
 */
export function useLinkToken(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => location.hash.slice(1),
    () => null,
  )
}

let linksSince = 0

function count(listener: () => void): () => void {
  const hear = () => {
    linksSince += 1
    listener()
  }
  window.addEventListener('hashchange', hear)
  return () => window.removeEventListener('hashchange', hear)
}

/**
 * The `key` of what is done with the link: another one for each link that is opened where this page is open, and the
 * same while the page comes alive, so that what the server drew stays as it is.
 */
export function useLinkKey(): number {
  return useSyncExternalStore(
    count,
    () => linksSince,
    () => 0,
  )
}
