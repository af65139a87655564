'use client'

import { useCallback, useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import { deliverStops } from './deliver-stops.ts'
import { sendUnsentStops } from './send-unsent-stops.ts'
import {
  changeUnsentStops,
  findWaiting,
  onUnsentStops,
  parseUnsentStops,
  readUnsentText,
  type UnsentStop,
} from './unsent-stops-kept.ts'

export interface UnsentStops {
  readonly unsent: readonly UnsentStop[]
  /** Those that the server did not take when it heard of them. */
  readonly notTaken: readonly UnsentStop[]
  readonly keepStop: (stop: Omit<UnsentStop, 'workspaceId'>) => void
  /** Sends it no more, or tells of it no more. */
  readonly leaveStop: (goalId: string) => void
}

/**
 * Stopping needs nobody, and so it is not lost when the server cannot be reached: it is sent again until the server
 * has it or says why not. To send it twice does nothing twice.
 */
export function useUnsentStops(
  { workspaceId, me }: { readonly workspaceId: string; readonly me: string },
  isConnected: boolean,
  onTaken: () => void,
): UnsentStops {
  const text = useSyncExternalStore(
    onUnsentStops,
    () => readUnsentText(me),
    () => '',
  )
  const kept = useMemo(() => {
    const here = parseUnsentStops(text).filter((stop) => stop.workspaceId === workspaceId)
    return { unsent: findWaiting(here), notTaken: here.filter(({ isNotTaken }) => isNotTaken === true) }
  }, [text, workspaceId])
  const answered = useEffectEvent(() => onTaken())
  useEffect(() => deliverStops(me, () => answered()), [me])
  useEffect(() => {
    if (isConnected) void sendUnsentStops(me, () => answered())
  }, [isConnected, me])

  const keepStop = useCallback<UnsentStops['keepStop']>(
    (stop) =>
      changeUnsentStops(me, (before) => [
        ...before.filter((one) => !isOf(one, workspaceId, stop.goalId)),
        { workspaceId, ...stop },
      ]),
    [me, workspaceId],
  )
  const leaveStop = useCallback(
    (goalId: string) =>
      changeUnsentStops(me, (before) => before.filter((one) => !isOf(one, workspaceId, goalId))),
    [me, workspaceId],
  )
  return { ...kept, keepStop, leaveStop }
}

const isOf = (stop: UnsentStop, workspaceId: string, goalId: string) =>
  stop.workspaceId === workspaceId && stop.goalId === goalId
