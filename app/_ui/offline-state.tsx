'use client'

import type { ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { shellWords } from '#lib/words/en/shell.ts'
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
      title={say(commonWords.offlineTitle)}
      action={<Button onPress={onRetry}>{say(shellWords.tryAgain)}</Button>}
    >
      {children ?? <p>{say(commonWords.offlineSafe)}</p>}
    </PageState>
  )
}
