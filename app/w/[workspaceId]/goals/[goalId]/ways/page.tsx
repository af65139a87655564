import { parseGoalId } from '#lib/base/ids.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { answerOr404 } from '../../../../../_server/answer-or-404.ts'
import { refusable } from '../../../../../_server/refusable.tsx'
import { refuse } from '../../../../../_server/refuse.ts'
import { WorkspaceNav } from '../../../../../_ui/nav.tsx'
import { Screen } from '../../../../../_ui/screen.tsx'
import { WaysScreen } from '../../../../../_ways/ways-screen.tsx'
import { boardOf } from '../../../board-of.ts'
import { findWorkspace } from '../../../find-workspace.ts'
import { sayWhose } from '../../../say-whose.ts'

/** Ways to go about one goal, before two people who may choose one. */
export default refusable(async function WaysPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string; readonly goalId: string }>
}) {
  const { workspaceId, goalId } = await params
  const { me, door, workspace } = await findWorkspace(workspaceId)
  const parsed = parseGoalId(goalId)
  if (!parsed.ok) refuse()
  const { documentId, board } = await answerOr404(door.reading.board(me.sessionId, workspace.id))
  const goal = board.goals.find(({ id }) => id === goalId)
  if (goal === undefined) refuse()
  const table = await answerOr404(door.approaches.table(me.sessionId, workspace.id, parsed.value))
  const props = boardOf(workspace, documentId)
  const others = props.people.filter(({ accountId }) => accountId !== props.me).map(({ name }) => name)
  return (
    <Screen
      title={say(approachesWords.title)}
      whose={sayWhose(workspace)}
      lead={{
        kind: 'back',
        href: `/w/${workspaceId}/goals/${goalId}`,
        page: say(approachesWords.goal),
      }}
      nav={<WorkspaceNav workspaceId={props.workspaceId} viewer={props.role} current="goals" />}
      width="full"
      isLive
      isRead
    >
      <WaysScreen
        workspaceId={props.workspaceId}
        goalId={goalId}
        me={props.me}
        role={props.role}
        clientName={props.clientName}
        others={sayNames(others)}
        table={table}
        sentence={goal.kind === 'goal' ? plainText(goal.sentence) : ''}
      />
    </Screen>
  )
})
