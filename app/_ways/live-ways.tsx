'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { approachesRecord, decisionsRecord } from '#lib/wire/records-changed.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { useDocument } from '../_sync/use-document.ts'
import { Notice } from '../_ui/notice.tsx'

/** Keeps the page true while it is open: it is read anew when the server says that something of it changed. */
export function LiveWays({
  documentId,
  me,
  children,
}: {
  readonly documentId: string
  readonly me: string
  readonly children: ReactNode
}) {
  const router = useRouter()
  const { connection, view } = useDocument(documentId, me)
  const { isConnected, isLoaded, saving, people } = view
  useEffect(() => {
    if (!isConnected) return undefined
    // What changed before the socket stood, or while it was lost, was told to nobody here.
    router.refresh()
    return connection?.onRecordsChanged((records) => {
      if (records.includes(approachesRecord) || records.includes(decisionsRecord)) router.refresh()
    })
  }, [connection, isConnected, router])
  if (saving.kind === 'stopped' && endsReading(saving.why)) return <StopNotice state={saving} />
  return (
    <>
      <DocumentPresence people={people} me={me} />
      {saving.kind === 'stopped' ? (
        <StopNotice state={saving} />
      ) : (
        isLoaded &&
        !isConnected && (
          <Notice look="attention" role="status">
            <p>{say(approachesWords.offline)}</p>
          </Notice>
        )
      )}
      {children}
    </>
  )
}
