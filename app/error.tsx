'use client'

import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { BareScreen } from './_ui/bare-screen.tsx'
import { ErrorState } from './_ui/error-state.tsx'

/** A page that could not be shown: whether the writing is safe, and what to do. Never what broke. */
export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <BareScreen title={say(shellWords.errorTitle)}>
      <ErrorState onRetry={retry} />
    </BareScreen>
  )
}
