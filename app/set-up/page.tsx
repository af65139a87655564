import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { getDoor } from '../_server/door.ts'
import { SetUpForm } from './set-up-form.tsx'

export default async function SetUpPage() {
  if (await getDoor().people.isSetUp()) {
    return (
      <Screen title={say('common.product')} lead={{ kind: 'none' }} width="narrow">
        <h2 className={section.large}>{say('setUp.alreadyTitle')}</h2>
        <p>{say('setUp.alreadyBody')}</p>
        <p>
          <ButtonLink to="/sign-in" look="main">
            {say('signIn.title')}
          </ButtonLink>
        </p>
      </Screen>
    )
  }
  return (
    <Screen title={say('common.product')} lead={{ kind: 'none' }} width="narrow">
      <h2 className={section.large}>{say('setUp.title')}</h2>
      <p>{say('setUp.intro')}</p>
      <SetUpForm />
    </Screen>
  )
}
