'use client'

import { useEffect, useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { appointmentsRecord } from '#lib/wire/records-changed.ts'
import { send } from '../_requests/send.ts'
import { useDocument } from '../_sync/use-document.ts'
import { VideoCallLink } from './video-call-link.tsx'

const answer = shape.object({ videoLink: shape.optional(shape.text) })

/** The way to the video call beside an open session page: as the server tells it now. */
export function LiveCallLink({
  workspaceId,
  documentId,
  me,
  initial,
}: {
  readonly workspaceId: string
  /** The session page's. */
  readonly documentId: string
  readonly me: string
  readonly initial: string | undefined
}) {
  const { connection, view } = useDocument(documentId, me)
  const [link, setLink] = useState(initial)
  const { isConnected } = view
  useEffect(() => {
    let isGone = false
    const readAgain = async () => {
      const found = await send({ method: 'GET', path: `/api/workspaces/${workspaceId}/appointments`, answer })
      if (found.ok && !isGone) setLink(found.value.videoLink)
    }
    const stop = isConnected
      ? connection?.onRecordsChanged((records) => {
          if (records.includes(appointmentsRecord)) void readAgain()
        })
      : undefined
    // What changed before the socket stood, or while it was lost, was told to nobody here.
    if (isConnected) void readAgain()
    return () => {
      isGone = true
      stop?.()
    }
  }, [connection, isConnected, workspaceId])
  return link === undefined ? null : (
    <div>
      <VideoCallLink link={link} />
    </div>
  )
}
