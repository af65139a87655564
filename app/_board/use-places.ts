'use client'

import { useCallback, useEffect, useState } from 'react'
import { keepSame } from '#lib/base/keep-same.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { fail, type Result } from '#lib/base/result.ts'
import { goalPlacesRecord } from '#lib/wire/records-changed.ts'
import { isPassing } from '../_deciding/send-unsent-stops.ts'
import { useUnsentStops, type UnsentStops } from '../_deciding/use-unsent-stops.ts'
import type { RequestFailure } from '../_requests/send.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { fetchGoalPlaces, requestMove, type GoalPlace } from './goal-place.ts'

export interface Places extends UnsentStops {
  readonly places: readonly GoalPlace[]
  /**
   * Shows the goal in its new column at once, and back where it was when the server says no. A stop that did not reach
   * the server is sent on (`kept`).
   */
  readonly move: (goalId: string, column: GoalColumn) => Promise<Result<unknown, RequestFailure>>
}

/**
 * Where the goals stand, kept up with the server's word: read again when it says that they changed, and after a
 * move that it refused.
 */
export function usePlaces(
  workspaceId: string,
  initial: readonly GoalPlace[],
  live: LiveDocument,
  mover: { readonly id: string; readonly name: string },
): Places {
  const [places, setPlaces] = useState(initial)
  const { connection } = live
  const { isConnected } = live.view

  const readPlacesAgain = useCallback(() => void readPlaces(workspaceId, setPlaces), [workspaceId])
  const stops = useUnsentStops({ workspaceId, me: mover.id }, isConnected, readPlacesAgain)

  useEffect(() => {
    const readAgain = () => void readPlaces(workspaceId, setPlaces)
    const stop = isConnected
      ? connection?.onRecordsChanged((records) => {
          if (records.includes(goalPlacesRecord)) readAgain()
        })
      : undefined
    // What changed before the socket stood, or while it was lost, was told to nobody here.
    if (isConnected) readAgain()
    return stop
  }, [connection, isConnected, workspaceId])

  const move = async (goalId: string, column: GoalColumn) => {
    const before = places.filter((place) => place.goalId === goalId)
    const moved: GoalPlace = {
      goalId,
      column,
      moverId: mover.id,
      movedBy: mover.name,
      movedAt: Date.now(),
      byBoth: false,
    }
    const put = (place: readonly GoalPlace[]) =>
      setPlaces((now) => [...now.filter((one) => one.goalId !== goalId), ...place])
    put([moved])
    const answer = await requestMove(workspaceId, goalId, column)
    if (!answer.ok) {
      put(before)
      // Somebody else may have moved it meanwhile.
      void readPlaces(workspaceId, setPlaces)
      const stopped = before.find((place) => place.column === 'active')
      if (stopped !== undefined && isPassing(answer.failure.kind)) {
        stops.keepStop({ goalId, column, seenMovedAt: stopped.movedAt })
        return fail({ kind: 'kept' })
      }
    }
    return answer
  }
  return { places, move, ...stops }
}

async function readPlaces(
  workspaceId: string,
  setPlaces: (change: (before: readonly GoalPlace[]) => readonly GoalPlace[]) => void,
): Promise<void> {
  const answer = await fetchGoalPlaces(workspaceId)
  if (answer.ok) setPlaces((before) => keepSame(before, answer.value.goals, (place) => place.goalId))
}
