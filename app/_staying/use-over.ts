'use client'

import { useEffect, useState } from 'react'
import type * as over from './over.ts'

type Over = typeof over

/** A page that is open for so long may come to its end: what is shown then is read while there is a connection. */
const readAfterMs = 30_000
const readAgainAfterMs = 5_000

/**
 * What is shown as a session ends, once it is here. Nobody needs it in the first minutes of a page, so it is read later,
 * or at once when it `isNeeded`, and tried again while it cannot be had.
 */
export function useOver(isNeeded: boolean): Over | undefined {
  const [parts, setParts] = useState<Over>()
  const isHere = parts !== undefined
  useEffect(() => {
    if (isHere) return undefined
    let timer = setTimeout(() => void read(), isNeeded ? 0 : readAfterMs)
    let isGone = false
    async function read(): Promise<void> {
      const come = await import('./over.ts').catch(() => undefined)
      if (isGone) return
      if (come === undefined) timer = setTimeout(() => void read(), readAgainAfterMs)
      else setParts(come)
    }
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [isHere, isNeeded])
  return parts
}
