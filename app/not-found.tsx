import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { BareScreen } from './_ui/bare-screen.tsx'
import { RefusedState } from './_ui/refused-state.tsx'

/** What does not exist and what is not yours to open read alike. */
export default function NotFound() {
  return (
    <BareScreen title={say(shellWords.notFoundTitle)}>
      <RefusedState />
    </BareScreen>
  )
}
