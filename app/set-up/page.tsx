import { commonWords } from '#lib/words/en/common.ts'
import { setUpWords } from '#lib/words/en/set-up.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { getDoor } from '../_server/door.ts'
import { SetUpForm } from './set-up-form.tsx'

export default async function SetUpPage() {
  if (await getDoor().people.isSetUp()) {
    return (
      <Screen title={say(commonWords.product)} lead={{ kind: 'none' }} width="narrow">
        <h2 className={section.large}>{say(setUpWords.alreadyTitle)}</h2>
        <p>{say(setUpWords.alreadyBody)}</p>
        <p>
          <ButtonLink to="/sign-in" look="main">
            {say(signInWords.title)}
          </ButtonLink>
        </p>
      </Screen>
    )
  }
  return (
    <Screen title={say(commonWords.product)} lead={{ kind: 'none' }} width="narrow">
      <h2 className={section.large}>{say(setUpWords.title)}</h2>
      <p>{say(setUpWords.intro)}</p>
      <SetUpForm />
    </Screen>
  )
}
