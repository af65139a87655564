'use client'

import type { ReactNode } from 'react'
import { sentenceName } from '#lib/board/board-roots.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { WhoWroteWhatToggle } from '../_authorship/who-wrote-what-toggle.tsx'
import { LiveText } from '../_editor/live-text.tsx'
import { GoalQuotes } from '../_quotes/goal-quotes.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { GoalBenchmark } from './goal-benchmark.tsx'
import { GoalMore } from './goal-more.tsx'
import { AgreementPart } from '../_deciding/agreement-part.tsx'
import { GoalSuggestions } from '../_deciding/goal-suggestions.tsx'
import { HowItStands } from '../_deciding/how-it-stands.tsx'
import { MovedNotice } from '../_deciding/moved-notice.tsx'
import { UnsentStops } from '../_deciding/unsent-stops.tsx'
import type { Suggesting } from '../_deciding/use-suggesting.tsx'
import type { GoalScreenProps } from './goal-screen-props.ts'
import styles from './goal-screen.module.css'
import { GoalSigns } from './goal-signs.tsx'
import { GoalSteps } from './goal-steps.tsx'
import { GoalWritten } from './goal-written.tsx'
import { MoveMenu } from './move-menu.tsx'
import { sayColumn } from './say-column.ts'
import { sayGoal } from './say-goal.ts'
import type { Board } from './use-board.ts'
import { useMover } from './use-mover.ts'

export interface GoalPartsProps {
  readonly props: GoalScreenProps
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly authorship: Authorship | undefined
  readonly suggesting: Suggesting
  /** Who wrote what stands in a rail beside it. */
  readonly hasRail: boolean
  readonly history: ReactNode
  /** What is folded, to be read until it is live. */
  readonly more: ReactNode
}

/**
 * The parts of a goal: the client's sentence, where it stands, what someone would notice, next steps, and the
 * rest folded. Before anything is written there is the first question alone.
 */
export function GoalParts({
  props,
  board,
  goal,
  authorship,
  suggesting,
  hasRail,
  history,
  more,
}: GoalPartsProps) {
  const { live, mayWrite } = board
  const { drawn } = props
  const label =
    props.role === 'client'
      ? say(boardWords.sentenceMine)
      : say(boardWords.sentence, { name: props.clientName })
  const unfinished = { account: props.me, documentId: props.documentId }
  const isBegun =
    !isEmptyText(goal.sentence) || goal.signs.length > 0 || goal.steps.length > 0 || hasBenchmark(goal)
  const part = { live, authorship, goal, mayWrite, unfinished }
  return (
    <div className={styles.goal}>
      <div className={styles.sentence} id="goal-words">
        <div className={styles.above}>
          <p className={styles.whose} aria-hidden="true">
            {label}
          </p>
          {!hasRail && <WhoWroteWhatToggle place="alone" />}
        </div>
        <LiveText
          live={live}
          authorship={authorship}
          name={sentenceName(goal.id)}
          label={label}
          manner="line"
          voice="client"
          access="write"
          initial={drawn?.kind === 'goal' ? drawn.sentence : goal.sentence}
          placeholder={say(boardWords.sentencePlaceholder)}
        />
      </div>
      {isBegun && (
        <>
          <GoalQuotes props={props} live={live} mayWrite={mayWrite} />
          <GoalSuggestions props={props} board={board} goal={goal} suggesting={suggesting} />
          <WhereItStands props={props} board={board} goal={goal} suggesting={suggesting} />
          <div id="benchmark">
            <GoalBenchmark {...part} />
          </div>
          <div id="signs">
            <GoalSigns {...part} />
          </div>
          <div id="steps">
            <GoalSteps {...part} people={props.people} />
          </div>
          {!hasRail && <AgreementPart props={props} board={board} goal={goal} suggesting={suggesting} />}
        </>
      )}
      {!hasRail && <GoalWritten authorship={authorship} goal={goal} />}
      {isBegun && (
        <GoalMore
          {...part}
          board={board}
          role={props.role}
          people={props.people}
          clientName={props.clientName}
          still={
            <>
              {more}
              {props.ways}
              {history}
            </>
          }
          ways={props.ways}
          place={props}
          history={history}
        />
      )}
    </div>
  )
}

function hasBenchmark({ benchmark }: GoalPartsProps['goal']): boolean {
  return benchmark === undefined || !isEmptyText(benchmark)
}

/** Where it stands and how it moves, also of a goal whose words cannot be read. */
export function WhereItStands({
  props,
  board,
  goal,
  suggesting,
}: Pick<GoalPartsProps, 'props' | 'board' | 'suggesting'> & { readonly goal: GoalView }) {
  const mover = useMover(board, { side: props.role, bringFocus: focusMove, askBoth: suggesting.ask })
  const decided = board.decisions?.find((one) => one.goalId === goal.id)
  const place = board.places.find((one) => one.goalId === goal.id)
  const column = place?.column ?? 'proposed'
  return (
    <div>
      <div className={styles.place}>
        <p>
          {say(boardWords.isIn, { column: sayColumn(column) })}
          <br />
          <span className={section.small}>
            <HowItStands
              place={place}
              decided={decided}
              hasNewWords={board.newWords.has(goal.id)}
              me={props.me}
            />
          </span>
        </p>
        <MoveMenu
          buttonId={moveButton}
          goal={sayGoal(goal)}
          column={column}
          side={props.role}
          isRead={board.mayWrite && goal.kind === 'goal'}
          onChoose={(to) => mover.choose(goal.id, to)}
        />
      </div>
      <ProblemLine problem={mover.problem} />
      <UnsentStops board={board} />
      <MovedNotice key={mover.moved?.to} mover={mover} workspaceId={props.workspaceId} />
    </div>
  )
}

/** Apart from that of the goal's card, which may stand beside the page. */
const moveButton = 'move-this-goal'

function focusMove(): void {
  document.getElementById(moveButton)?.focus()
}
