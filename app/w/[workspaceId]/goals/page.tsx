import { say } from '#lib/words/say.ts'
import { GoalBoard } from '../../../_board/goal-board.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { HistoryLink } from '../../../_history/history-link.tsx'
import styles from '../../../_history/history-foot.module.css'
import { refusable } from '../../../_server/refusable.tsx'
import { findBoard } from './find-board.ts'

/** The goal board. */
export default refusable(async function GoalsPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const board = await findBoard((await params).workspaceId)
  return (
    <Screen
      title={say('board.title')}
      lead={
        board.role === 'client'
          ? { kind: 'me', name: board.clientName, role: 'client' }
          : { kind: 'back', href: `/w/${board.workspaceId}`, page: board.clientName }
      }
      nav={<WorkspaceNav workspaceId={board.workspaceId} viewer={board.role} current="goals" />}
      width="full"
      isLive
    >
      <GoalBoard {...board} />
      <div className={styles.foot}>
        <HistoryLink workspaceId={board.workspaceId} documentId={board.documentId} />
      </div>
    </Screen>
  )
})
