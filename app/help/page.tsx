import { say } from '#lib/words/say.ts'
import { getDoor } from '../_server/door.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Said } from '../_ui/said.tsx'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { HelpContacts } from './help-contacts.tsx'

/** Whom to turn to. Opens for anybody, signed in or not; what cannot be read takes nothing from the rest. */
export default async function HelpPage() {
  const found = await getDoor()
    .practice.help()
    .catch(() => undefined)
  return (
    <Screen title={say('help.title')} lead={{ kind: 'none' }}>
      <div className={section.section}>
        <h2 className={section.large}>{say('help.heading')}</h2>
        <p>{say('help.danger')}</p>
        {found !== undefined && found.contacts.length > 0 && (
          <>
            <p>{say('help.reach')}</p>
            <HelpContacts contacts={found.contacts} />
            <p className={section.small}>
              <Said message="help.checked" name="when">
                <When at={found.checkedAt} form="day" />
              </Said>
            </p>
          </>
        )}
      </div>
      <div className={section.section}>
        <p>{say('help.moment')}</p>
        <p className={section.small}>{say('help.watched')}</p>
        <div>
          <ButtonLink to="/">{say('shell.goHome')}</ButtonLink>
        </div>
      </div>
    </Screen>
  )
}
