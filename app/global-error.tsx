'use client'

import './_ui/tokens.css'
import './_ui/base.css'
import { say } from '#lib/words/say.ts'

/** Shown when even the frame could not be: words and one button that need nothing else. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>{say('shell.errorTitle')}</h1>
          <p>{say('shell.errorBody')}</p>
          <button type="button" onClick={() => retry()}>
            {say('common.tryAgain')}
          </button>
        </main>
      </body>
    </html>
  )
}
