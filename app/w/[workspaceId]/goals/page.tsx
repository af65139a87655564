import { cardOf } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { AnnouncementsFold } from '../../../_announcements/announcements-fold.tsx'
import { GoalBoard } from '../../../_board/goal-board.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import section from '../../../_ui/section.module.css'
import styles from '../../../_history/history-foot.module.css'
import { refusable } from '../../../_server/refusable.tsx'
import { drawDecisions } from './draw-decisions.ts'
import { findBoard } from './find-board.ts'
import { WaysToFind } from './ways-to-find.tsx'
import { CalmBeginning, findStartingPointPlace } from './calm-beginning.tsx'

/** The goal board. */
export default refusable(async function GoalsPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { board, isUnread, whose, decided, ...props } = await findBoard((await params).workspaceId)
  const place = await findStartingPointPlace({
    ...props,
    isBoardEmpty: board.goals.length === 0 && !isUnread,
  })
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
      {place === 'first' && <CalmBeginning workspaceId={props.workspaceId} />}
      {isUnread && (
        <Notice look="attention">
          <p>{say(boardWords.boardUnread)}</p>
        </Notice>
      )}
      {decided === undefined && <p className={section.quiet}>{say(decidingWords.notRead)}</p>}
      <GoalBoard {...props} {...drawDecisions(decided)} cards={board.goals.map(cardOf)} />
      <div className={styles.foot}>
        <WaysToFind {...props} hasStartingPoint={place === 'foot'} />
        <AnnouncementsFold />
      </div>
    </Screen>
  )
})
