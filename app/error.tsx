'use client'

import { say } from '#lib/words/say.ts'
import { Button } from './_ui/button.tsx'
import { Screen } from './_ui/screen.tsx'

/** A page that could not be shown: whether the writing is safe, and what to do. Never what broke. */
export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <Screen title={say('shell.errorTitle')} lead={{ kind: 'none' }}>
      <p role="alert">{say('shell.errorBody')}</p>
      <p>
        <Button look="main" onPress={() => retry()}>
          {say('common.tryAgain')}
        </Button>
      </p>
    </Screen>
  )
}
