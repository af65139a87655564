import { parseGoalId } from '#lib/base/ids.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { LifeLines } from '../../../../../_deciding/life-lines.tsx'
import { sayGoal } from '../../../../../_board/say-goal.ts'
import { HistoryLink } from '../../../../../_history/history-link.tsx'
import { answerOr404 } from '../../../../../_server/answer-or-404.ts'
import { refusable } from '../../../../../_server/refusable.tsx'
import { refuse } from '../../../../../_server/refuse.ts'
import { WorkspaceNav } from '../../../../../_ui/nav.tsx'
import { Screen } from '../../../../../_ui/screen.tsx'
import section from '../../../../../_ui/section.module.css'
import { Voice } from '../../../../../_ui/voice.tsx'
import { findWorkspace } from '../../../find-workspace.ts'
import { sayWhose } from '../../../say-whose.ts'

/** A goal's life: what was suggested, answered, agreed and moved, by whom, when and why. */
export default refusable(async function GoalLifePage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string; readonly goalId: string }>
}) {
  const { workspaceId, goalId: goalIdText } = await params
  const { me, door, workspace } = await findWorkspace(workspaceId)
  const goalId = parseGoalId(goalIdText)
  if (!goalId.ok) refuse()
  const { board, documentId } = await answerOr404(door.reading.board(me.sessionId, workspace.id))
  const goal = board.goals.find(({ id }) => id === goalId.value)
  if (goal === undefined) refuse()
  const entries = await answerOr404(door.deciding.life(me.sessionId, workspace.id, goalId.value))
  return (
    <Screen
      title={say(lifeWords.title)}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: `/w/${workspaceId}/goals/${goal.id}`, page: say(boardWords.goal) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="goals" />}
    >
      <h2 className={section.large}>
        <Voice>{sayGoal(goal)}</Voice>
      </h2>
      <p className={section.quiet}>{say(lifeWords.intro)}</p>
      <LifeLines entries={entries} goals={board.goals} me={workspace.me} />
      <HistoryLink workspaceId={workspace.id} documentId={documentId} goalId={goal.id} />
    </Screen>
  )
})
