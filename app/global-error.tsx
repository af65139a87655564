'use client'

import './_ui/tokens.css'
import './_ui/base.css'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'

/** Shown when even the frame could not be: words and one button that need nothing else. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>{say(shellWords.errorTitle)}</h1>
          <p>{say(shellWords.errorBody)}</p>
          <button type="button" onClick={() => retry()}>
            {say(shellWords.tryAgain)}
          </button>
        </main>
      </body>
    </html>
  )
}
