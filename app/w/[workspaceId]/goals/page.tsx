import { cardOf } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { AnnouncementsFold } from '../../../_announcements/announcements-fold.tsx'
import { GoalBoard } from '../../../_board/goal-board.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { HistoryLink } from '../../../_history/history-link.tsx'
import styles from '../../../_history/history-foot.module.css'
import { refusable } from '../../../_server/refusable.tsx'
import { drawDecisions } from './draw-decisions.ts'
import { findBoard } from './find-board.ts'

/** The goal board. */
export default refusable(async function GoalsPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { board, whose, decided, ...props } = await findBoard((await params).workspaceId)
  return (
    <Screen
      title={say(boardWords.title)}
      whose={whose}
      lead={
        props.role === 'client'
          ? { kind: 'me', name: props.clientName, role: 'client' }
          : { kind: 'back', href: `/w/${props.workspaceId}`, page: props.clientName }
      }
      nav={<WorkspaceNav workspaceId={props.workspaceId} viewer={props.role} current="goals" />}
      width="full"
      isLive
    >
      <GoalBoard {...props} {...drawDecisions(decided, board.goals)} cards={board.goals.map(cardOf)} />
      <div className={styles.foot}>
        <HistoryLink workspaceId={props.workspaceId} documentId={props.documentId} />
        <AnnouncementsFold />
      </div>
    </Screen>
  )
})
