'use client'

import { useEffect } from 'react'
import { isStopKept } from '../_deciding/is-stop-kept.ts'
import { isAnythingKept } from './outbox/is-anything-kept.ts'

/** Where the code cannot be had just now. */
const beginAgainAfterMs = 5_000

/**
 * Sends what waits on this device for documents that no screen shows, and stops of goals (DS-5). Shows nothing. Stands
 * once in the root layout of whoever is signed in, and brings the code of either along only where something waits.
 */
export function DeliverWaiting({ me }: { readonly me: string }) {
  useEffect(
    () => deliverOnce(isAnythingKept, async () => (await import('./deliver.ts')).deliverAll, me),
    [me],
  )
  useEffect(
    () =>
      deliverOnce(
        async () => isStopKept(me),
        async () => (await import('../_deciding/deliver-stops.ts')).deliverStops,
        me,
      ),
    [me],
  )
  return null
}

/** Where something waits its code is fetched, again after a while where it cannot be had, and begun. */
function deliverOnce(
  isWaiting: () => Promise<boolean>,
  load: () => Promise<(me: string) => () => void>,
  me: string,
): () => void {
  let stop = () => {}
  let isGone = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = async () => {
    if (!(await isWaiting())) return
    const deliver = await load().catch(() => undefined)
    if (isGone) return
    if (deliver === undefined) timer = setTimeout(() => void begin(), beginAgainAfterMs)
    else stop = deliver(me)
  }
  void begin()
  return () => {
    isGone = true
    clearTimeout(timer)
    stop()
  }
}
