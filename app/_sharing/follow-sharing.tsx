'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { quotesRecord, sharingRecord } from '#lib/wire/records-changed.ts'
import { askStaying } from '../_staying/staying-request.ts'
import { useDocument } from '../_sync/use-document.ts'

/** So near to the end of a session it is left to signing in again, after which it is read anew. */
const aheadOfEndMs = 2 * 60_000

/** Keeps what the writer's page says of who can read true: another tab or device of theirs may share or stop. */
export function FollowSharing({ documentId, me }: { readonly documentId: string; readonly me: string }) {
  const router = useRouter()
  const { connection, view } = useDocument(documentId, me)
  const { isConnected } = view
  const wasLost = useRef(false)
  useEffect(() => {
    if (!isConnected) return undefined
    // Read for somebody who is signed out it would be the page to sign in, and what stands on this one would be gone.
    const readAgain = async () => {
      const staying = await askStaying()
      if (staying.ok && staying.value.endsInMs > aheadOfEndMs) router.refresh()
    }
    // What changed while the connection was lost was told to nobody here.
    if (wasLost.current) void readAgain()
    const stop = connection?.onRecordsChanged((records) => {
      // Whether it is quoted is asked about before sharing stops.
      if (records.includes(sharingRecord) || records.includes(quotesRecord)) void readAgain()
    })
    return () => {
      wasLost.current = true
      stop?.()
    }
  }, [connection, isConnected, router])
  return null
}
