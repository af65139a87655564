import { parseGoalId } from '#lib/base/ids.ts'
import { say } from '#lib/words/say.ts'
import { GoalScreen } from '../../../../_board/goal-screen.tsx'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import { HistoryLink } from '../../../../_history/history-link.tsx'
import { findBoard } from '../find-board.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { refuse } from '../../../../_server/refuse.ts'

/** One goal of the board. A goal just added may be on its way here still: the live page shows it when it comes. */
export default refusable(async function GoalPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string; readonly goalId: string }>
}) {
  const { workspaceId, goalId } = await params
  const board = await findBoard(workspaceId)
  if (!parseGoalId(goalId).ok) refuse()
  return (
    <Screen
      title={say('board.goal')}
      lead={{ kind: 'back', href: `/w/${board.workspaceId}/goals`, page: say('board.title') }}
      nav={<WorkspaceNav workspaceId={board.workspaceId} viewer={board.role} current="goals" />}
      isLive
    >
      <GoalScreen {...board} goalId={goalId} />
      <HistoryLink workspaceId={board.workspaceId} documentId={board.documentId} goalId={goalId} />
    </Screen>
  )
})
