'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { requestMove } from '../_board/goal-place.ts'
import { keepUnsentStops, readUnsentStops, type UnsentStop } from './unsent-stops-kept.ts'

export interface UnsentStops {
  readonly unsent: readonly UnsentStop[]
  /** Those that the server did not take when it heard of them. */
  readonly notTaken: readonly UnsentStop[]
  readonly keepStop: (stop: UnsentStop) => void
  /** Sends it no more, or tells of it no more. */
  readonly leaveStop: (goalId: string) => void
}

/** How long until it is tried again while nothing says that there is a connection. */
const tryAgainAfterMs = 5_000

/** Failures of the way to the server, or of the server just now: the answer is not known, so it is asked again. */
const passing: ReadonlySet<string> = new Set(['offline', 'unavailable', 'store-unavailable', 'busy'])

export const isPassing = (kind: string): boolean => passing.has(kind)

/**
 * Stopping needs nobody, and so it is not lost when the server cannot be reached: it is sent again until the server
 * has it or says why not. To send it twice does nothing twice.
 */
export function useUnsentStops(
  { workspaceId, me }: { readonly workspaceId: string; readonly me: string },
  isConnected: boolean,
  onTaken: () => void,
): UnsentStops {
  const place = `waymark.unsent-stops.${workspaceId}.${me}`
  const [unsent, setUnsent] = useState<readonly UnsentStop[]>([])
  const [notTaken, setNotTaken] = useState<readonly UnsentStop[]>([])
  const change = useCallback(
    (to: (before: readonly UnsentStop[]) => readonly UnsentStop[]) =>
      setUnsent((before) => {
        const after = to(before)
        keepUnsentStops(place, after)
        return after
      }),
    [place],
  )
  useEffect(() => {
    // What was kept by the page that was here before is found once this one has come to life.
    const found = requestAnimationFrame(() => {
      const kept = readUnsentStops(place)
      if (kept.length > 0) change((before) => [...before, ...kept])
    })
    return () => cancelAnimationFrame(found)
  }, [place, change])

  const isOnItsWay = useRef(false)
  const sendAll = useEffectEvent(async () => {
    // Several things say at once that there is a connection.
    if (isOnItsWay.current) return
    isOnItsWay.current = true
    for (const stop of unsent) {
      const sent = await requestMove(workspaceId, stop.goalId, stop.column)
      if (!sent.ok && isPassing(sent.failure.kind)) continue
      change((before) => before.filter((one) => one !== stop))
      if (!sent.ok) setNotTaken((before) => [...before, stop])
      onTaken()
    }
    isOnItsWay.current = false
  })
  useEffect(() => {
    if (unsent.length === 0) return undefined
    const send = () => void sendAll()
    if (isConnected) send()
    const timer = setInterval(send, tryAgainAfterMs)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [unsent, isConnected])

  const keepStop = useCallback(
    (stop: UnsentStop) =>
      change((before) => [...before.filter(({ goalId }) => goalId !== stop.goalId), stop]),
    [change],
  )
  const leaveStop = useCallback(
    (goalId: string) => {
      change((before) => before.filter((one) => one.goalId !== goalId))
      setNotTaken((before) => before.filter((one) => one.goalId !== goalId))
    },
    [change],
  )
  return { unsent, notTaken, keepStop, leaveStop }
}
