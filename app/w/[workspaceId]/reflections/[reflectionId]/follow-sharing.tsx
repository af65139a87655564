'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { sharingRecord } from '#lib/wire/records-changed.ts'
import { useDocument } from '../../../../_sync/use-document.ts'

/** Keeps what the writer's page says of who can read true: another tab or device of theirs may share or stop. */
export function FollowSharing({ documentId, me }: { readonly documentId: string; readonly me: string }) {
  const router = useRouter()
  const { connection, view } = useDocument(documentId, me)
  const { isConnected } = view
  const wasLost = useRef(false)
  useEffect(() => {
    if (!isConnected) return undefined
    // What changed while the connection was lost was told to nobody here.
    if (wasLost.current) router.refresh()
    const stop = connection?.onRecordsChanged((records) => {
      if (records.includes(sharingRecord)) router.refresh()
    })
    return () => {
      wasLost.current = true
      stop?.()
    }
  }, [connection, isConnected, router])
  return null
}
