import { say } from '#lib/words/say.ts'
import { ButtonLink } from './_ui/button-link.tsx'
import { Screen } from './_ui/screen.tsx'

/** What does not exist and what is not yours to open read alike. */
export default function NotFound() {
  return (
    <Screen title={say('shell.notFoundTitle')} lead={{ kind: 'none' }}>
      <p>{say('shell.notFoundBody')}</p>
      <p>
        <ButtonLink to="/">{say('shell.goHome')}</ButtonLink>
      </p>
    </Screen>
  )
}
