import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { getDoor } from '../_server/door.ts'
import { WayLink } from '../help/way-link.tsx'
import { LinkByMail } from './link-by-mail.tsx'
import { RecoveryForm } from './recovery-form.tsx'

/** Every way back in for somebody who forgot their password or their name: the card, their own e-mail, the practice. */
export default function RecoveryPage() {
  const hasMail = getDoor().ownMail !== undefined
  return (
    <Screen
      title={say(recoveryWords.ways)}
      lead={{ kind: 'back', href: '/sign-in', page: say(signInWords.title) }}
      width="narrow"
    >
      <div>
        <p>{say(recoveryWords.choose)}</p>
        <WayLink to="#card">{say(recoveryWords.chooseCard)}</WayLink>
        {hasMail && <WayLink to="#e-mail">{say(recoveryWords.chooseMail)}</WayLink>}
        <WayLink to="#without">{say(recoveryWords.chooseNone)}</WayLink>
      </div>
      <h2 id="card" className={section.large}>
        {say(recoveryWords.title)}
      </h2>
      <RecoveryForm />
      {hasMail && (
        <>
          <h2 id="e-mail" className={section.large}>
            {say(ownMailWords.orByMail)}
          </h2>
          <LinkByMail />
        </>
      )}
      <div className={section.section}>
        <h2 id="without" className={section.large}>
          {say(recoveryWords.withoutCard)}
        </h2>
        <p>
          {say(signInWords.help)} {say(signInWords.tellsName)}
        </p>
      </div>
    </Screen>
  )
}
