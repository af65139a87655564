import { announcementsWords } from '#lib/words/en/announcements.ts'
import { helpWords } from '#lib/words/en/help.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { meWords } from '#lib/words/en/me.ts'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { LevelField } from '../_announcements/level-field.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { PracticeNav, WorkspaceNav } from '../_ui/nav.tsx'
import { Screen } from '../_ui/screen.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { requireSignedIn } from '../_server/require-signed-in.ts'
import { ChangePassword } from './change-password.tsx'
import { Devices } from './devices.tsx'
import styles from './me.module.css'
import { NewCard } from './new-card.tsx'
import { OwnMail } from './own-mail.tsx'
import { Passkeys } from './passkeys.tsx'
import { SignOut } from './sign-out.tsx'
import { WhoSees } from './who-sees.tsx'

/** A person's own page: who sees what, where they are signed in, how they get in, what this place is. */
export default refusable(async function MePage() {
  const me = await requireSignedIn()
  const door = getDoor()
  const [devices, passkeys, workspaces, ownMail] = await Promise.all([
    answerOr404(door.identity.listSessions(me.sessionId)),
    answerOr404(door.identity.listPasskeys(me.sessionId)),
    answerOr404(door.workspaces.list(me.sessionId)),
    door.ownMail && answerOr404(door.ownMail.find(me.sessionId)),
  ])
  const hasPasskey = passkeys.length > 0
  const own = workspaces.find((workspace) => workspace.role === 'client')
  const workspace = own && (await answerOr404(door.reading.workspace(me.sessionId, own.id)))
  const clinicians = workspace?.people.filter((person) => person.role === 'clinician') ?? []
  const role = me.roles.includes('client') ? 'client' : 'clinician'
  return (
    <Screen
      title={say(meWords.title)}
      lead={
        workspace
          ? { kind: 'back', href: `/w/${workspace.id}`, page: say(homeWords.title) }
          : { kind: 'me', name: me.name, role }
      }
      nav={
        workspace ? (
          <WorkspaceNav workspaceId={workspace.id} viewer="client" current="me" />
        ) : me.roles.length > 0 ? (
          <PracticeNav roles={me.roles} current="me" />
        ) : undefined
      }
    >
      <div className={styles.who}>
        <h2 className={section.large}>
          <bdi>{me.name}</bdi>
        </h2>
        <SignOut me={me.accountId} />
      </div>
      {workspace && (
        <WhoSees
          workspaceId={workspace.id}
          readers={clinicians.map(({ accountId, name }) => ({ accountId, name }))}
        />
      )}
      <Section title={say(meWords.devices)}>
        <Devices
          devices={devices.map(({ id, device, since, current }) => ({ id, device, since, current }))}
        />
      </Section>
      <Section title={say(meWords.gettingIn)}>
        <ChangePassword
          title={say(meWords.changePassword)}
          hasOtherWays={hasPasskey || ownMail?.kept !== undefined}
        />
        <h3 className={styles.sub}>{say(meWords.passkeys)}</h3>
        <Passkeys passkeys={passkeys} />
        <h3 className={styles.sub}>{say(meWords.card)}</h3>
        <NewCard hasPasskey={hasPasskey} />
        {ownMail !== undefined && (
          <>
            <h3 className={styles.sub}>{say(ownMailWords.title)}</h3>
            <OwnMail hasPasskey={hasPasskey} hasDrafts={role === 'client'} {...ownMail} />
          </>
        )}
      </Section>
      <Section title={say(announcementsWords.title)}>
        <LevelField />
      </Section>
      {role === 'client' && (
        <Section title={say(meWords.limits)}>
          <p>
            {say(meWords.limitsWatched)} <InternalLink to="/help">{say(helpWords.needSomeone)}</InternalLink>
          </p>
          <p>{say(meWords.limitsReport)}</p>
          <p>{say(meWords.limitsStory)}</p>
        </Section>
      )}
    </Screen>
  )
})
