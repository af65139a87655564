'use client'

import type { BoardView, GoalView } from '#lib/board/board-view.ts'
import { sentenceName, signTextName, stepTextName } from '#lib/board/board-roots.ts'
import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'
import { say } from '#lib/words/say.ts'
import { useAuthorship } from '../_authorship/use-authorship.ts'
import { WhoWroteWhatToggle } from '../_authorship/who-wrote-what-toggle.tsx'
import { WrittenList } from '../_authorship/written-list.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { LiveText } from '../_editor/live-text.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { SaveState } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { arrangeBoard } from './arrange-board.ts'
import type { BoardProps } from './board-props.ts'
import { HowItStands } from './goal-card.tsx'
import { GoalDomainField } from './goal-domain-field.tsx'
import styles from './goal-screen.module.css'
import { GoalSigns } from './goal-signs.tsx'
import { GoalSteps } from './goal-steps.tsx'
import { MoveMenu } from './move-menu.tsx'
import { sayColumn } from './say-column.ts'
import { useBoard, type Board } from './use-board.ts'
import { useMover } from './use-mover.ts'

export interface GoalScreenProps extends BoardProps {
  readonly goalId: string
}

/** One goal: the client's sentence, part of life, what someone would notice, next steps, where it stands. */
export function GoalScreen(props: GoalScreenProps) {
  const board = useBoard(props)
  const { saving, people } = board.live.view
  if (saving.kind === 'stopped' && endsReading(saving.why)) return <StopNotice state={saving} />
  const goal = findGoal(board.board, props.goalId)
  return (
    <>
      <SaveState state={saving} />
      <StopNotice state={saving} />
      <OnlyReadNotice view={board.live.view} />
      <DocumentPresence people={people} me={props.me} />
      {goal === undefined && board.live.view.isLoaded && (
        <Notice look="attention" title={say('board.noGoalHere')}>
          <p>{say('shell.notFoundBody')}</p>
        </Notice>
      )}
      {goal?.kind === 'unreadable' && (
        <Notice look="attention">
          <p>{say('board.unreadable')}</p>
        </Notice>
      )}
      {goal?.kind === 'goal' && <GoalParts props={props} board={board} goal={goal} />}
    </>
  )
}

function GoalParts({
  props,
  board,
  goal,
}: {
  readonly props: GoalScreenProps
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
}) {
  const arranged = arrangeBoard(board.board, board.places)
  const mover = useMover(board, arranged)
  const place = board.places.find((one) => one.goalId === goal.id)
  const column = place?.column ?? 'proposed'
  const { connection } = board.live
  const initial = findGoal(props.board, goal.id)
  const label =
    props.role === 'client' ? say('board.sentenceMine') : say('board.sentence', { name: props.clientName })
  const authorship = useAuthorship(board.live, props.me, true)
  const unfinished = { account: props.me, documentId: props.documentId }
  const isBegun = !isEmptyText(goal.sentence)
  return (
    <div className={styles.goal}>
      <div className={styles.sentence}>
        <div className={styles.above}>
          <p className={styles.whose} aria-hidden="true">
            {label}
          </p>
          <WhoWroteWhatToggle place="alone" />
        </div>
        <LiveText
          live={board.live}
          authorship={authorship}
          name={sentenceName(goal.id)}
          label={label}
          manner="line"
          voice="client"
          access="write"
          initial={initial?.kind === 'goal' ? initial.sentence : goal.sentence}
          placeholder={say('board.sentencePlaceholder')}
        />
      </div>
      <div className={styles.place}>
        <p>
          {say('board.isIn', { column: sayColumn(column) })}
          <br />
          <span className={styles.quiet}>
            <HowItStands place={place} />
          </span>
        </p>
        <MoveMenu
          goalId={goal.id}
          goal={isBegun ? plainText(goal.sentence) : say('board.noWords')}
          column={column}
          isDisabled={!board.mayWrite}
          onChoose={(choice) => mover.choose(goal.id, column, choice)}
        />
      </div>
      <ProblemLine problem={mover.problem} />
      {(isBegun || goal.signs.length > 0 || goal.steps.length > 0) && (
        <>
          <GoalDomainField connection={connection} goal={goal} isDisabled={!board.mayWrite} />
          <GoalSigns
            live={board.live}
            authorship={authorship}
            goal={goal}
            mayWrite={board.mayWrite}
            unfinished={unfinished}
          />
          <GoalSteps
            live={board.live}
            authorship={authorship}
            goal={goal}
            people={props.people}
            mayWrite={board.mayWrite}
            unfinished={unfinished}
          />
        </>
      )}
      <WrittenList authorship={authorship} names={textNamesOf(goal)} />
    </div>
  )
}

/** The root texts on the screen, in its order. */
function textNamesOf({ id, signs, steps }: Extract<GoalView, { kind: 'goal' }>): readonly string[] {
  return [
    sentenceName(id),
    ...signs.filter(({ place }) => place === 'home').map((sign) => signTextName(sign.id)),
    ...signs.filter(({ place }) => place === 'outside').map((sign) => signTextName(sign.id)),
    ...steps.map((step) => stepTextName(step.id)),
  ]
}

function findGoal(board: BoardView, goalId: string): GoalView | undefined {
  return board.goals.find((goal) => goal.id === goalId)
}
