'use client'

import { useEffect, useState } from 'react'
import { onSignedInAgain, tellSignedOut } from '../_staying/signed-in-events.ts'
import type { StopReason } from '../_sync/save-state.ts'
import { syncUrl } from '../_sync/sync-url.ts'
import { ReadingWatch } from '../_sync/watch-reading.ts'

/** Why a document is closed to this person for good; undefined while it is not. */
export function useReadingWatch(documentId: string, account: string): StopReason | undefined {
  const [stopped, setStopped] = useState<StopReason>()
  useEffect(() => {
    const watch = new ReadingWatch({
      url: `${syncUrl()}/${documentId}`,
      account,
      onStopped: (why) => {
        if (why === 'sign-in-again') tellSignedOut()
        else setStopped(why)
      },
    })
    const ended = new AbortController()
    const { signal } = ended
    const comeBack = () => watch.comeBack()
    window.addEventListener('waymark:leave', () => watch.close(), { signal })
    window.addEventListener('offline', () => watch.reconnect(), { signal })
    window.addEventListener('focus', comeBack, { signal })
    document.addEventListener('visibilitychange', comeBack, { signal })
    const stopHearing = onSignedInAgain(comeBack)
    return () => {
      ended.abort()
      stopHearing()
      watch.close()
    }
  }, [documentId, account])
  return stopped
}
