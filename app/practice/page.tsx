import { practiceWords } from '#lib/words/en/practice.ts'
import { say } from '#lib/words/say.ts'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { requireSignedIn } from '../_server/require-signed-in.ts'
import { PracticeNav } from '../_ui/nav.tsx'
import { Said } from '../_ui/said.tsx'
import { Screen } from '../_ui/screen.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { AddColleague } from './add-colleague.tsx'
import { ColleagueRows } from './colleague-rows.tsx'
import { HelpContactsForm } from './help-contacts-form.tsx'

/** The practice, for whoever looks after it: people, and whom clients can turn to. Nobody's words. */
export default refusable(async function PracticePage() {
  const me = await requireSignedIn()
  const practice = await answerOr404(getDoor().practice.find(me.sessionId))
  const { help } = practice
  return (
    <Screen
      title={say(practiceWords.title)}
      lead={{ kind: 'me', name: me.name, role: 'clinician' }}
      nav={<PracticeNav roles={me.roles} current="practice" />}
    >
      <h2 className={section.large}>
        <bdi>{practice.name}</bdi>
      </h2>
      <Section title={say(practiceWords.people)}>
        <p className={section.small}>{say(practiceWords.peopleBody)}</p>
        <ColleagueRows
          colleagues={practice.colleagues.map(({ accountId, name, roles, isMe, link }) => ({
            accountId,
            name,
            roles,
            isMe,
            link: link && { state: link.state, expiresAt: link.expiresAt },
          }))}
        />
        <AddColleague words={say(practiceWords.add)} />
      </Section>
      <Section title={say(practiceWords.help)}>
        <p className={section.small}>{say(practiceWords.helpBody)}</p>
        {help === undefined ? (
          <p className={section.quiet}>{say(practiceWords.helpNone)}</p>
        ) : (
          <p>
            <Said message={practiceWords.helpChecked} values={{ name: help.checkedBy }} name="when">
              <When at={help.checkedAt} form="day" />
            </Said>
          </p>
        )}
        <HelpContactsForm
          contacts={(help?.contacts ?? []).map(({ name, reach, hours }) => ({ name, reach, hours }))}
        />
      </Section>
    </Screen>
  )
})
