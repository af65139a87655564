import { say } from '#lib/words/say.ts'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { RecoveryForm } from './recovery-form.tsx'

export default function RecoveryPage() {
  return (
    <Screen
      title={say('common.product')}
      lead={{ kind: 'back', href: '/sign-in', page: say('signIn.title') }}
      width="narrow"
    >
      <h2 className={section.large}>{say('recovery.title')}</h2>
      <RecoveryForm />
    </Screen>
  )
}
