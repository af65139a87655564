import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from './button-link.tsx'
import { PageState } from './page-state.tsx'

/** What does not exist and what is not the reader's to open read alike. Its title is the screen's own. */
export function RefusedState() {
  return (
    <PageState action={<ButtonLink to="/">{say(shellWords.goHome)}</ButtonLink>}>
      <p>{say(shellWords.notFoundBody)}</p>
    </PageState>
  )
}
