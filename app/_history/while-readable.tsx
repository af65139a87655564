'use client'

import type { ReactNode } from 'react'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { useDocument } from '../_sync/use-document.ts'

export interface WhileReadableProps {
  readonly documentId: string
  readonly me: string
  readonly children: ReactNode
}

/**
 * Words of earlier, shown for as long as their document is this person's to read: it is kept open meanwhile, and
 * when it closes for good they leave the screen at once.
 */
export function WhileReadable({ documentId, me, children }: WhileReadableProps) {
  const { saving } = useDocument(documentId, me).view
  const isOver = saving.kind === 'stopped' && endsReading(saving.why)
  return isOver ? <StopNotice state={saving} /> : children
}
