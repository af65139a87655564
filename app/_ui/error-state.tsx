'use client'

import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Button } from './button.tsx'
import { PageState } from './page-state.tsx'

/** What could not be shown: whether the writing is safe, and what to do. Never what broke. */
export function ErrorState({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <PageState
      role="alert"
      action={
        <Button look="main" onPress={onRetry}>
          {say(shellWords.tryAgain)}
        </Button>
      }
    >
      <p>{say(shellWords.errorBody)}</p>
    </PageState>
  )
}
