'use client'

import type { ReactNode } from 'react'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { useReadingWatch } from './use-reading-watch.ts'

export interface WhileReadableProps {
  readonly documentId: string
  readonly me: string
  readonly children: ReactNode
}

/**
 * Words of earlier, shown for as long as their document is this person's to read: its socket is kept open meanwhile,
 * and when it closes for good they leave the screen at once.
 */
export function WhileReadable({ documentId, me, children }: WhileReadableProps) {
  const why = useReadingWatch(documentId, me)
  if (why === undefined || !endsReading(why)) return children
  return <StopNotice state={{ kind: 'stopped', why, unsent: 'none' }} />
}
