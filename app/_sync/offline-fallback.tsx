'use client'

import { useEffect } from 'react'

/** Has the browser keep a small page for when the server cannot be reached. Stands once in the root layout. */
export function OfflineFallback() {
  useEffect(() => {
    // Refused where the browser keeps nothing (a private window): pages then fail as they always did.
    if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }, [])
  return null
}
