import { goalColumns } from '#lib/board/goal-column.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../../../../_board/say-column.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { tellTime } from '../../../../_server/tell-time.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Said } from '../../../../_ui/said.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import section from '../../../../_ui/section.module.css'
import { When } from '../../../../_ui/when.tsx'
import { findBoard } from '../find-board.ts'
import { PrintButton } from './print-button.tsx'
import styles from './goals-print.module.css'

/** Every goal with its words, column by column, as it goes onto paper. */
export default refusable(async function GoalsPrintPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { board, isUnread, places, whose, workspaceId, role, clientName } = await findBoard(
    (await params).workspaceId,
  )
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
      {goals.length === 0 && <p>{say(isUnread ? boardWords.boardUnread : findingWords.printNone)}</p>}
      {goalColumns.map((column) => {
        const here = goals.filter(({ id }) => (columnOf.get(id) ?? 'proposed') === column)
        if (here.length === 0) return null
        return (
          <section key={column} className={styles.column} aria-labelledby={`print-${column}`}>
            <h2 id={`print-${column}`}>{sayColumn(column)}</h2>
            {here.map((goal) => (
              <PrintedGoal key={goal.id} goal={goal} />
            ))}
          </section>
        )
      })}
    </Screen>
  )
})

function PrintedGoal({ goal }: { readonly goal: Extract<GoalView, { kind: 'goal' }> }) {
  const wordsOf = (texts: readonly { readonly text: Parameters<typeof plainText>[0] | undefined }[]) =>
    texts.flatMap(({ text }) => {
      const words = text === undefined ? '' : plainText(text).trim()
      return words === '' ? [] : [words]
    })
  const parts = [
    { title: goalWords.benchmark, words: wordsOf([{ text: goal.benchmark }]) },
    { title: boardWords.signHome, words: wordsOf(goal.signs.filter(({ place }) => place === 'home')) },
    { title: boardWords.signOutside, words: wordsOf(goal.signs.filter(({ place }) => place === 'outside')) },
    { title: boardWords.steps, words: wordsOf(goal.steps.filter(({ done }) => !done)) },
  ].filter(({ words }) => words.length > 0)
  const isEmpty = plainText(goal.sentence).trim() === ''
  return (
    <article className={styles.goal}>
      <h3 className={isEmpty ? undefined : section.voice} dir="auto">
        {isEmpty ? say(boardWords.noWords) : plainText(goal.sentence)}
      </h3>
      {parts.map(({ title, words }) => (
        <div key={title}>
          <h4>{say(title)}</h4>
          <ul className={styles.list}>
            {words.map((line, index) => (
              <li key={index} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  )
}
