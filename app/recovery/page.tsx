import { commonWords } from '#lib/words/en/common.ts'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { getDoor } from '../_server/door.ts'
import { LinkByMail } from './link-by-mail.tsx'
import { RecoveryForm } from './recovery-form.tsx'

export default function RecoveryPage() {
  return (
    <Screen
      title={say(commonWords.product)}
      lead={{ kind: 'back', href: '/sign-in', page: say(signInWords.title) }}
      width="narrow"
    >
      <h2 className={section.large}>{say(recoveryWords.title)}</h2>
      <RecoveryForm />
      {getDoor().ownMail !== undefined && (
        <>
          <h2 id="e-mail" className={section.large}>
            {say(ownMailWords.orByMail)}
          </h2>
          <LinkByMail />
        </>
      )}
    </Screen>
  )
}
