'use client'

import type { ReactNode } from 'react'
import { say } from '#lib/words/say.ts'
import { Button } from './button.tsx'
import { PageState } from './page-state.tsx'

export interface OfflineStateProps {
  /** How the writing of this page stands, where it is known better than "what was saved stays saved". */
  readonly children?: ReactNode
  readonly onRetry: () => void
}

/** What needs a connection and has none. */
export function OfflineState({ children, onRetry }: OfflineStateProps) {
  return (
    <PageState
      role="status"
      title={say('common.offlineTitle')}
      action={<Button onPress={onRetry}>{say('common.tryAgain')}</Button>}
    >
      {children ?? <p>{say('common.offlineSafe')}</p>}
    </PageState>
  )
}
