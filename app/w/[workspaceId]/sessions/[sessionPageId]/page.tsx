import { parseSessionPageId } from '#lib/base/ids.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { AnnouncementsFold } from '../../../../_announcements/announcements-fold.tsx'
import { classNames } from '../../../../_ui/class-names.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import section from '../../../../_ui/section.module.css'
import { When } from '../../../../_ui/when.tsx'
import { BodyEditor } from '../../../../_editor/body-editor.tsx'
import { HistoryLink } from '../../../../_history/history-link.tsx'
import { LiveCallLink } from '../../../../_times/live-call-link.tsx'
import { answerOr404 } from '../../../../_server/answer-or-404.ts'
import { getDoor } from '../../../../_server/door.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { refuse } from '../../../../_server/refuse.ts'
import { requireSignedIn } from '../../../../_server/require-signed-in.ts'
import { SessionGoals } from '../../../../_session/session-goals.tsx'
import { SessionParts } from '../../../../_session/session-parts.tsx'
import { SessionSaving } from '../../../../_session/session-saving.tsx'
import styles from '../../../../_session/session.module.css'
import { otherNames } from '../../people-of.ts'
import { sayWhose } from '../../say-whose.ts'
import { findGoalsBeside } from './find-goals-beside.ts'

interface SessionPageProps {
  readonly params: Promise<{ readonly workspaceId: string; readonly sessionPageId: string }>
}

/** One session: live notes that both write, with both shown as present, and what they are working on beside them. */
export default refusable(async function SessionPage({ params }: SessionPageProps) {
  const ids = await params
  const me = await requireSignedIn()
  const sessionPageId = parseSessionPageId(ids.sessionPageId)
  if (!sessionPageId.ok) refuse()
  const found = await answerOr404(getDoor().reading.sessionPage(me.sessionId, sessionPageId.value))
  const { workspace, number, body } = found
  if (workspace.id !== ids.workspaceId) refuse()
  const others = otherNames(workspace)
  const times = await answerOr404(getDoor().appointments.ofWorkspace(me.sessionId, workspace.id))
  const goals = await findGoalsBeside(me.sessionId, workspace, sessionPageId.value)
  const notes = { documentId: found.documentId, me: workspace.me }
  return (
    <Screen
      title={say(sessionsWords.one, { number })}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: `/w/${workspace.id}/sessions`, page: say(sessionsWords.title) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="sessions" />}
      width="full"
      isLive
    >
      {goals !== undefined && (
        <SessionSaving notesId={notes.documentId} boardId={goals.documentId} me={notes.me} />
      )}
      <div className={styles.session}>
        <SessionParts
          aside={<LiveCallLink {...notes} workspaceId={workspace.id} initial={times.videoLink} />}
          parts={[
            {
              id: 'notes',
              label: say(sessionsWords.notes),
              content: (
                <>
                  {body === undefined ? (
                    <Notice look="attention">{say(sessionsWords.unreadable)}</Notice>
                  ) : (
                    <BodyEditor
                      {...notes}
                      access={found.access}
                      label={say(sessionsWords.textLabel, { number })}
                      body={body}
                      voice="plain"
                      placeholder={say(sessionsWords.placeholder)}
                      isPart={goals !== undefined}
                    />
                  )}
                  <HistoryLink workspaceId={workspace.id} documentId={found.documentId} />
                </>
              ),
            },
            {
              id: 'goals',
              label: say(sessionsWords.goals),
              content:
                goals === undefined ? (
                  <Notice look="attention">{say(sessionsWords.goalsNotShown)}</Notice>
                ) : (
                  <SessionGoals {...goals} notesId={notes.documentId} />
                ),
            },
          ]}
        />
        <p className={classNames(section.small, styles.about)}>
          <When at={found.createdAt} form="day" />.{' '}
          {others.length === 0
            ? say(sessionsWords.aloneWrites, { name: workspace.clientName })
            : say(sessionsWords.bothWrite, { names: sayNames(others) })}
        </p>
        <AnnouncementsFold />
      </div>
    </Screen>
  )
})
