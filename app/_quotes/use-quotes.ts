'use client'

import { useEffect, useState } from 'react'
import { quotesRecord } from '#lib/wire/records-changed.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { fetchQuotes, type Quote } from './quote-answer.ts'

/** What a goal quotes, undefined while that could not be read; kept up with the server's word: read again when it says that it changed. */
export function useQuotes(
  workspaceId: string,
  goalId: string,
  initial: readonly Quote[] | undefined,
  live: LiveDocument,
): readonly Quote[] | undefined {
  const [quotes, setQuotes] = useState(initial)
  const { connection } = live
  const { isConnected } = live.view
  useEffect(() => {
    if (!isConnected) return undefined
    const readAgain = async () => {
      const answer = await fetchQuotes(workspaceId, goalId)
      // Words that may be withdrawn by now are not left standing: they come back with the next reading.
      setQuotes((before) => (answer.ok ? answer.value.quotes : before?.filter(isTheGoals)))
    }
    // What changed before the socket stood, or while it was lost, was told to nobody here.
    void readAgain()
    return connection?.onRecordsChanged((records) => {
      if (records.includes(quotesRecord)) void readAgain()
    })
  }, [connection, isConnected, workspaceId, goalId])
  return quotes
}

/** Its words hang on nothing but the goal. */
const isTheGoals = ({ shown }: Quote) => shown.as !== 'quoted'
