import { ArrowLeft } from 'lucide-react'
import { helpWords } from '#lib/words/en/help.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { getDoor } from '../_server/door.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Said } from '../_ui/said.tsx'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { BackToBefore } from './back-to-before.tsx'
import { HelpContacts } from './help-contacts.tsx'

/** Whom to turn to. Opens for anybody, signed in or not; what cannot be read takes nothing from the rest. */
export default async function HelpPage() {
  const found = await getDoor()
    .practice.help()
    .catch(() => undefined)
  return (
    <Screen title={say(helpWords.title)} lead={{ kind: 'own', link: <Back /> }}>
      <div className={section.section}>
        <h2 className={section.large}>{say(helpWords.heading)}</h2>
        <p>{say(helpWords.danger)}</p>
        {found !== undefined && found.contacts.length > 0 && (
          <>
            <p>{say(helpWords.reach)}</p>
            <HelpContacts contacts={found.contacts} />
            <p className={section.small}>
              <Said message={helpWords.checked} name="when">
                <When at={found.checkedAt} form="day" />
              </Said>
            </p>
          </>
        )}
      </div>
      <div className={section.section}>
        <p>{say(helpWords.moment)}</p>
        <p className={section.small}>{say(helpWords.watched)}</p>
        <div>
          <ButtonLink to="/">{say(shellWords.goHome)}</ButtonLink>
        </div>
      </div>
    </Screen>
  )
}

function Back() {
  return (
    <BackToBefore label={say(shellWords.backTo, { page: say(helpWords.before) })}>
      <ArrowLeft data-arrow="" size={20} strokeWidth={1.75} aria-hidden="true" />
    </BackToBefore>
  )
}
