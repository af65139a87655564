import { say } from '#lib/words/say.ts'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { Section } from '../../../_ui/section.tsx'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { SessionRows } from '../session-rows.tsx'
import { BeginSession } from './begin-session.tsx'

interface SessionsPageProps {
  readonly params: Promise<{ readonly workspaceId: string }>
}

/** Every session page, newest first; either begins one. */
export default refusable(async function SessionsPage({ params }: SessionsPageProps) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const sessions = await answerOr404(door.reading.sessionPages(me.sessionId, workspace.id))
  const base = `/w/${workspace.id}`
  return (
    <Screen
      title={say('sessions.title')}
      lead={
        workspace.role === 'client'
          ? { kind: 'back', href: base, page: say('home.title') }
          : { kind: 'back', href: base, page: workspace.clientName }
      }
      nav={<WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="sessions" />}
    >
      <p>{say('sessions.intro')}</p>
      <BeginSession workspaceId={workspace.id} />
      <Section title={say('sessions.pages')}>
        <SessionRows base={base} sessions={sessions} />
      </Section>
    </Screen>
  )
})
