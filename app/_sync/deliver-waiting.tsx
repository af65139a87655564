'use client'

import { useEffect } from 'react'
import { isAnythingKept } from './outbox/is-anything-kept.ts'

/** Where the code cannot be had just now. */
const beginAgainAfterMs = 5_000

/**
 * Sends what waits on this device for documents that no screen shows. Shows nothing. Stands once in the root
 * layout of whoever is signed in, and brings the code of documents along only where something waits.
 */
export function DeliverWaiting({ me }: { readonly me: string }) {
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = async () => {
      if (!(await isAnythingKept())) return
      const come = await import('./deliver.ts').catch(() => undefined)
      if (isGone) return
      if (come === undefined) timer = setTimeout(() => void begin(), beginAgainAfterMs)
      else stop = come.deliverAll(me)
    }
    void begin()
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [me])
  return null
}
