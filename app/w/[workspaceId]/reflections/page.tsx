import { accessLogWords } from '#lib/words/en/access-log.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { NotWatched } from '../../../_ui/not-watched.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { Section } from '../../../_ui/section.tsx'
import section from '../../../_ui/section.module.css'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { ReflectionRows } from '../reflection-rows.tsx'
import { sayWhose } from '../say-whose.ts'
import { SharedRows } from '../shared-rows.tsx'
import { BeginReflection } from './begin-reflection.tsx'
import { SealedDrafts } from './sealed-drafts.tsx'

interface ReflectionsPageProps {
  readonly params: Promise<{ readonly workspaceId: string }>
}

/** Drafts and shared, clearly apart. To a clinician a draft does not exist. */
export default refusable(async function ReflectionsPage({ params }: ReflectionsPageProps) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const entries = await answerOr404(door.reading.reflections(me.sessionId, workspace.id))
  const base = `/w/${workspace.id}`
  const shared = entries.filter((entry) => entry.state === 'shared')
  const nav = <WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="reflections" />
  if (workspace.role === 'clinician') {
    return (
      <Screen
        title={say(reflectionsWords.title)}
        whose={sayWhose(workspace)}
        lead={{ kind: 'back', href: base, page: workspace.clientName }}
        nav={nav}
      >
        <Section title={say(homeWords.sharedReflections)}>
          {shared.length === 0 ? (
            <p className={section.quiet}>
              {say(reflectionsWords.clinicianEmpty, { name: workspace.clientName })}
            </p>
          ) : (
            <SharedRows base={base} entries={shared} />
          )}
        </Section>
      </Screen>
    )
  }
  const drafts = entries.filter((entry) => entry.state === 'draft')
  return (
    <Screen
      title={say(reflectionsWords.title)}
      lead={{ kind: 'me', name: me.name, role: 'client' }}
      nav={nav}
    >
      <Section title={say(reflectionsWords.begin)}>
        <p>{say(reflectionsWords.intro)}</p>
        <BeginReflection workspaceId={workspace.id} />
        <NotWatched />
      </Section>
      <Section title={say(reflectionsWords.drafts)}>
        {me.drafts === 'sealed' && <SealedDrafts />}
        {me.drafts === 'open' && drafts.length === 0 && (
          <p className={section.quiet}>{say(reflectionsWords.draftsEmpty)}</p>
        )}
        {drafts.length > 0 && <ReflectionRows base={base} entries={drafts} />}
      </Section>
      <Section title={say(reflectionsWords.shared)}>
        {shared.length === 0 ? (
          <p className={section.quiet}>{say(reflectionsWords.sharedEmpty)}</p>
        ) : (
          <ReflectionRows base={base} entries={shared} />
        )}
        <p>
          <InternalLink to={`${base}/access`}>{say(accessLogWords.title)}</InternalLink>
        </p>
      </Section>
    </Screen>
  )
})
