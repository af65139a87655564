import type { BoardView, GoalView, StepView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { noGoalParts, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { GoalPlaceThen } from '#lib/versions/version-content.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { sayDay } from '#lib/words/say-day.ts'
import { say } from '#lib/words/say.ts'
import { sayDomain } from '../_board/say-domain.ts'
import { GoalPartsThen } from './goal-parts-then.tsx'
import { GoalTitle } from './goal-title.tsx'
import { sayPlaceThen } from './say-place-then.ts'
import section from '../_ui/section.module.css'
import styles from './history.module.css'

/** The goals of a board as a version has them, in its order; or one of them. */
export function GoalsThen({
  board,
  places,
  parts,
  goalId,
}: {
  readonly board: BoardView
  readonly parts: ReadonlyMap<string, GoalPartsView>
  readonly places: readonly GoalPlaceThen[]
  readonly goalId: string | undefined
}) {
  const goals = board.goals.filter(({ id }) => goalId === undefined || id === goalId)
  if (goals.length === 0) return <p className={section.quiet}>{say(historyWords.noGoals)}</p>
  return (
    <ul className={styles.goals}>
      {goals.map((goal) => (
        <li key={goal.id} className={styles.goal}>
          <Goal
            goal={goal}
            parts={parts.get(goal.id) ?? noGoalParts}
            place={places.find((place) => place.goalId === goal.id)}
          />
        </li>
      ))}
    </ul>
  )
}

function Goal({
  goal,
  parts,
  place,
}: {
  readonly goal: GoalView
  readonly parts: GoalPartsView
  readonly place: GoalPlaceThen | undefined
}) {
  if (goal.kind === 'unreadable') return <p className={section.quiet}>{say(historyWords.goalUnreadable)}</p>
  const signs = goal.signs.filter(({ text }) => wordsOf(text) !== '')
  const steps = goal.steps.filter(({ text }) => wordsOf(text) !== '')
  return (
    <>
      <GoalTitle words={wordsOf(goal.sentence)} />
      <div className={section.small}>
        {place !== undefined && <p>{sayPlaceThen(place)}</p>}
        {goal.domain !== undefined && (
          <p>{say(historyWords.domainNow, { domain: sayDomain(goal.domain) })}</p>
        )}
      </div>
      {wordsOf(goal.benchmark) !== '' && (
        <dl className={styles.facts}>
          <div>
            <dt>{say(goalWords.benchmark)}</dt>
            <dd dir="auto">{wordsOf(goal.benchmark)}</dd>
          </div>
        </dl>
      )}
      {signs.length === 0 && goal.signsNotYet && (
        <p className={section.small}>{say(goalPartsWords.notYetNow)}</p>
      )}
      {signs.length > 0 && (
        <dl className={styles.facts}>
          {signs.map((sign) => (
            <div key={sign.id}>
              <dt>{say(sign.place === 'home' ? boardWords.signHome : boardWords.signOutside)}</dt>
              <dd dir="auto">{wordsOf(sign.text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {steps.length > 0 && (
        <>
          <h4 className={styles.partTitle}>{say(boardWords.steps)}</h4>
          <ul className={styles.steps}>
            {steps.map((step) => (
              <li key={step.id} dir="auto">
                {sayStep(step)}
              </li>
            ))}
          </ul>
        </>
      )}
      <GoalPartsThen goalId={goal.id} parts={parts} />
    </>
  )
}

function sayStep({ done, by, text }: StepView): string {
  const step = wordsOf(text)
  if (done) return say(historyWords.stepDone, { step })
  return by === undefined ? step : say(goalPartsWords.stepDay, { step, day: sayDay(by) })
}

const wordsOf = (text: RichTextView | undefined) => (text === undefined ? '' : plainText(text))
