'use client'

import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { ErrorState } from './_ui/error-state.tsx'
import { Screen } from './_ui/screen.tsx'

/** A page that could not be shown: whether the writing is safe, and what to do. Never what broke. */
export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <Screen title={say(shellWords.errorTitle)} lead={{ kind: 'none' }}>
      <ErrorState onRetry={retry} />
    </Screen>
  )
}
