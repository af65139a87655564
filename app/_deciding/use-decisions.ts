'use client'

import { useCallback, useEffect, useState } from 'react'
import { keepSame } from '#lib/base/keep-same.ts'
import { decisionsRecord } from '#lib/wire/records-changed.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { fetchDecisions, type GoalDecided } from './decision.ts'

export interface Decisions {
  /** Undefined while they could not be read. */
  readonly decisions: readonly GoalDecided[] | undefined
  /** They were read here, with every word: a board is drawn without them. */
  readonly isWhole: boolean
  readonly readDecisions: () => Promise<void>
}

/** What two people have decided about their goals, kept up with the server's word. */
export function useDecisions(
  workspaceId: string,
  drawn: readonly GoalDecided[] | undefined,
  { connection, view: { isConnected } }: LiveDocument,
): Decisions {
  const [read, setRead] = useState<readonly GoalDecided[]>()
  const readDecisions = useCallback(async () => {
    const answer = await fetchDecisions(workspaceId)
    if (answer.ok) setRead((before) => keepSame(before ?? [], answer.value, ({ goalId }) => goalId))
  }, [workspaceId])
  useEffect(() => {
    const stop = isConnected
      ? connection?.onRecordsChanged((records) => {
          if (records.includes(decisionsRecord)) void readDecisions()
        })
      : undefined
    // What changed before the socket stood, or while it was lost, was told to nobody here.
    if (isConnected) void readDecisions()
    return stop
  }, [connection, isConnected, readDecisions])
  return { decisions: read ?? drawn, isWhole: read !== undefined, readDecisions }
}
