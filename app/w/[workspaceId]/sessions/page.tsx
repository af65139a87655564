import { homeWords } from '#lib/words/en/home.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Said } from '../../../_ui/said.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { Section } from '../../../_ui/section.tsx'
import section from '../../../_ui/section.module.css'
import { When } from '../../../_ui/when.tsx'
import { LookAgain } from '../../../_times/look-again.tsx'
import { SessionList } from '../../../_times/session-list.tsx'
import { SetTimes } from '../../../_times/set-times.tsx'
import { timesMark } from '../../../_times/times-mark.ts'
import { VideoLink } from '../../../_times/video-link.tsx'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { sayWhose } from '../say-whose.ts'
import { SessionRows } from '../session-rows.tsx'
import { BeginSession } from './begin-session.tsx'

interface SessionsPageProps {
  readonly params: Promise<{ readonly workspaceId: string }>
}

/** When and where the two meet, and every session page, newest first; either sets times and begins pages. */
export default refusable(async function SessionsPage({ params }: SessionsPageProps) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const times = await answerOr404(door.appointments.ofWorkspace(me.sessionId, workspace.id))
  const sessions = await answerOr404(door.reading.sessionPages(me.sessionId, workspace.id))
  const base = `/w/${workspace.id}`
  return (
    <Screen
      title={say(sessionsWords.title)}
      whose={sayWhose(workspace)}
      lead={
        workspace.role === 'client'
          ? { kind: 'back', href: base, page: say(homeWords.title) }
          : { kind: 'back', href: base, page: workspace.clientName }
      }
      nav={<WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="sessions" />}
    >
      <Section title={say(timesWords.title)}>
        {times.coming.length === 0 ? (
          <p className={section.quiet}>{say(timesWords.noneYet)}</p>
        ) : (
          <SessionList sessions={times.coming} asOf={times.asOf} />
        )}
        <SetTimes
          words={say(timesWords.set)}
          look={times.coming.length === 0 ? 'main' : 'plain'}
          places={[{ workspaceId: workspace.id, name: sayWhose(workspace), zone: times.zone }]}
        />
        <LookAgain path={`/api/workspaces/${workspace.id}/appointments`} mark={timesMark(times)} />
      </Section>
      <Section title={say(timesWords.videoTitle)}>
        <VideoLink workspaceId={workspace.id} link={times.videoLink} />
      </Section>
      {times.lastChange !== undefined && (
        <p className={section.small}>
          <Said message={timesWords.lastChange} values={{ name: times.lastChange.by }} name="when">
            <When at={times.lastChange.at} />
          </Said>
        </p>
      )}
      <Section title={say(sessionsWords.pages)}>
        <p>{say(sessionsWords.intro)}</p>
        <BeginSession workspaceId={workspace.id} />
        <SessionRows base={base} sessions={sessions} />
      </Section>
    </Screen>
  )
})
