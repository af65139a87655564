import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { RefusedState } from './_ui/refused-state.tsx'
import { Screen } from './_ui/screen.tsx'

/** What does not exist and what is not yours to open read alike. */
export default function NotFound() {
  return (
    <Screen title={say(shellWords.notFoundTitle)} lead={{ kind: 'none' }}>
      <RefusedState />
    </Screen>
  )
}
