import { parseGoalId } from '#lib/base/ids.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { sayGoal } from '../../../../../_board/say-goal.ts'
import { HistoryLink } from '../../../../../_history/history-link.tsx'
import { historyPath } from '../../../../../_history/history-path.ts'
import { LifeLines } from '../../../../../_life/life-lines.tsx'
import { answerOr404 } from '../../../../../_server/answer-or-404.ts'
import { refusable } from '../../../../../_server/refusable.tsx'
import { refuse } from '../../../../../_server/refuse.ts'
import { InternalLink } from '../../../../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../../../../_ui/nav.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { Screen } from '../../../../../_ui/screen.tsx'
import section from '../../../../../_ui/section.module.css'
import { Voice } from '../../../../../_ui/voice.tsx'
import { findWorkspace } from '../../../find-workspace.ts'
import { sayWhose } from '../../../say-whose.ts'

interface GoalLifePageProps {
  readonly params: Promise<{ readonly workspaceId: string; readonly goalId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** A goal's life in one list: words, decisions, ratings, wins, rests, by whom, when and why; so many at a time. */
export default refusable(async function GoalLifePage({ params, searchParams }: GoalLifePageProps) {
  const { workspaceId, goalId: goalIdText } = await params
  const { me, door, workspace } = await findWorkspace(workspaceId)
  const goalId = parseGoalId(goalIdText)
  if (!goalId.ok) refuse()
  const { board, documentId, isUnread } = await answerOr404(door.reading.board(me.sessionId, workspace.id))
  const goal =
    board.goals.find(({ id }) => id === goalId.value) ??
    (isUnread ? ({ kind: 'unreadable', id: goalId.value, order: '' } as const) : undefined)
  if (goal === undefined) refuse()
  const before = readInstant((await searchParams)['before'])
  const page = await answerOr404(door.deciding.life(me.sessionId, workspace.id, goalId.value, before))
  const { entries, isMore, isWritingUnread } = page
  const path = `/w/${workspaceId}/goals/${goal.id}`
  const oldest = entries[0]
  return (
    <Screen
      title={say(lifeWords.title)}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: path, page: say(boardWords.goal) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="goals" />}
    >
      <h2 className={section.large}>
        <Voice>{sayGoal(goal)}</Voice>
      </h2>
      {isWritingUnread && <Notice look="attention">{say(lifeWords.writingUnread)}</Notice>}
      {entries.length === 0 ? (
        !isWritingUnread && <p className={section.quiet}>{say(lifeWords.nothing)}</p>
      ) : (
        <>
          <p className={section.quiet}>
            {say(lifeWords.intro)} {say(lifeWords.introWords)}
          </p>
          <LifeLines
            entries={entries}
            goals={board.goals}
            me={workspace.me}
            goalId={goal.id}
            versionPath={(versionId) => historyPath(workspace.id, documentId, versionId)}
          />
        </>
      )}
      {(isMore || before !== undefined) && (
        <p className={section.actions}>
          {isMore && oldest !== undefined && (
            <InternalLink to={`${path}/life`} query={{ before: String(oldest.at) }}>
              {say(lifeWords.earlier)}
            </InternalLink>
          )}
          {before !== undefined && <InternalLink to={`${path}/life`}>{say(lifeWords.newest)}</InternalLink>}
        </p>
      )}
      <HistoryLink workspaceId={workspace.id} documentId={documentId} goalId={goal.id} />
    </Screen>
  )
})

function readInstant(asked: string | string[] | undefined): number | undefined {
  return typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
}
