import { goalColumns } from '#lib/board/goal-column.ts'
import { noGoalParts } from '#lib/board/goal-parts-view.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../../../../_board/say-column.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { tellTime } from '../../../../_server/tell-time.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Said } from '../../../../_ui/said.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import section from '../../../../_ui/section.module.css'
import { When } from '../../../../_ui/when.tsx'
import { findWholeBoard } from '../find-board.ts'
import { PrintButton } from './print-button.tsx'
import styles from './goals-print.module.css'
import { PrintedGoal } from './printed-goal.tsx'

/** Every goal with its words, column by column, as it goes onto paper. */
export default refusable(async function GoalsPrintPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const found = await findWholeBoard((await params).workspaceId)
  const { board, isUnread, parts, approaches, places, whose, workspaceId, role, people, clientName } = found
  const columnOf = new Map(places.map((place) => [place.goalId, place.column]))
  const goals = board.goals.filter((goal) => goal.kind === 'goal')
  return (
    <Screen
      title={say(findingWords.printTitle)}
      whose={whose}
      lead={{ kind: 'back', href: `/w/${workspaceId}/goals`, page: say(boardWords.title) }}
      nav={<WorkspaceNav workspaceId={workspaceId} viewer={role} current="goals" />}
    >
      <div className={styles.screenOnly}>
        <p>{say(findingWords.printIntro)}</p>
        <PrintButton />
      </div>
      <p className={styles.head}>
        {say(boardWords.title)} · <bdi>{clientName}</bdi>
        <br />
        <span className={section.small}>
          <Said message={findingWords.printedOn} values={{}} name="when">
            <When at={tellTime()} form="day" />
          </Said>
        </span>
      </p>
      {approaches === undefined && <p>{say(approachesWords.notRead)}</p>}
      {goals.length === 0 && <p>{say(isUnread ? boardWords.boardUnread : findingWords.printNone)}</p>}
      {goalColumns.map((column) => {
        const here = goals.filter(({ id }) => (columnOf.get(id) ?? 'proposed') === column)
        if (here.length === 0) return null
        return (
          <section key={column} className={styles.column} aria-labelledby={`print-${column}`}>
            <h2 id={`print-${column}`}>{sayColumn(column)}</h2>
            {here.map((goal) => (
              <PrintedGoal
                key={goal.id}
                goal={goal}
                parts={parts.get(goal.id) ?? noGoalParts}
                approach={approaches?.find(({ goalId }) => goalId === goal.id)}
                people={people}
                clientName={clientName}
              />
            ))}
          </section>
        )
      })}
    </Screen>
  )
})
