'use client'

import { lazy, Suspense } from 'react'
import { parseGoalId } from '#lib/base/ids.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { useTellGoals } from '../_announcements/use-tell-goals.ts'
import { useAuthorship } from '../_authorship/use-authorship.ts'
import { AgreementPart } from '../_deciding/agreement-part.tsx'
import { DecidingBar } from '../_deciding/deciding-bar.tsx'
import { useSuggesting } from '../_deciding/use-suggesting.tsx'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class-names.ts'
import { Notice } from '../_ui/notice.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { SaveStateShown } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { GoalParts, WhereItStands } from './goal-parts.tsx'
import { GoalRail } from './goal-rail.tsx'
import type { GoalScreenProps } from './goal-screen-props.ts'
import styles from './goal-screen.module.css'
import { setAlone, useIsAlone } from './is-alone.ts'
import { useBoard, type Board } from './use-board.ts'
import { useRoom } from '../_ui/use-room.ts'

/** In a chunk of its own: a phone has no room for it. Where it cannot be had the goal stands alone. */
const WorkingOn = lazy(() => import('./working-on.tsx').catch(() => ({ default: () => null })))

/** One goal. Where there is room, what is worked on stands beside it, or who is here and who wrote what. */
export function GoalScreen(props: GoalScreenProps) {
  const board = useBoard(props)
  useTellGoals({ ...board, me: props.me, goalId: props.goalId })
  const suggesting = useSuggesting(props, board)
  const room = useRoom()
  const isAlone = useIsAlone()
  const authorship = useAuthorship(board.live, props.me, true)
  const { saving, people, isLoaded } = board.live.view
  if (saving.kind === 'stopped' && endsReading(saving.why))
    return (
      <div className={styles.screen}>
        <StopNotice state={saving} />
      </div>
    )
  const goal = findGoal(props, board)
  const hasRail = room === 'full' || (room === 'wide' && isAlone)
  const isBeside = room === 'full' || (room === 'wide' && !isAlone)
  return (
    <div className={classNames(styles.screen, isAlone && styles.alone)}>
      <SaveStateShown state={saving} />
      <DocumentPresence people={people} me={props.me} />
      {isBeside && (
        <div className={styles.beside}>
          <Suspense fallback={null}>
            <WorkingOn props={props} board={board} openGoalId={props.goalId} />
          </Suspense>
          {room === 'wide' && (
            <Button look="quiet" onPress={() => setAlone(true)}>
              {say(boardWords.goalAlone)}
            </Button>
          )}
        </div>
      )}
      <div className={styles.page}>
        <StopNotice state={saving} />
        {suggesting.dialog}
        <OnlyReadNotice view={board.live.view} />
        {goal === undefined && isLoaded && (
          <Notice look="attention" title={say(boardWords.noGoalHere)}>
            <p>{say(shellWords.notFoundBody)}</p>
          </Notice>
        )}
        {goal?.kind === 'unreadable' && (
          <>
            <Notice look="attention">
              <p>{say(boardWords.unreadable)}</p>
            </Notice>
            <WhereItStands props={props} board={board} goal={goal} suggesting={suggesting} />
          </>
        )}
        {goal?.kind === 'goal' && (
          <GoalParts
            props={props}
            board={board}
            goal={goal}
            authorship={authorship}
            suggesting={suggesting}
            hasRail={hasRail}
            history={props.history}
            more={props.more}
          />
        )}
        <DecidingBar props={props} board={board} goalId={props.goalId} />
      </div>
      {hasRail && (
        <div className={styles.rail}>
          {goal?.kind === 'goal' && (
            <AgreementPart props={props} board={board} goal={goal} suggesting={suggesting} />
          )}
          <GoalRail people={people} me={props.me} goal={goal} authorship={authorship} />
          {room === 'wide' && (
            <Button look="quiet" onPress={() => setAlone(false)}>
              {say(boardWords.goalBeside)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** One that is worked on and that somebody took off the board cannot be read, and can be stopped. */
function findGoal({ goalId, drawn }: GoalScreenProps, { goals, places }: Board): GoalView | undefined {
  const found = goals === undefined ? drawn : goals.find(({ id }) => id === goalId)
  const place = places.find((one) => one.goalId === goalId)
  const id = parseGoalId(goalId)
  if (found !== undefined || goals === undefined || place?.column !== 'active' || !id.ok) return found
  return { kind: 'unreadable', id: id.value, order: '' }
}
