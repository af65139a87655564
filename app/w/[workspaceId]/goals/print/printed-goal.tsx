import type { GoalView } from '#lib/board/board-view.ts'
import type { GoalPartsView } from '#lib/board/goal-parts-view.ts'
import type { AgreedApproach } from '#lib/deciding/agreed-approach.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { sayDay } from '#lib/words/say-day.ts'
import { say } from '#lib/words/say.ts'
import type { BoardPerson } from '../../../../_board/board-props.ts'
import section from '../../../../_ui/section.module.css'
import styles from './goals-print.module.css'
import { tellGoal, type PrintedPart } from './tell-goal.ts'

export interface PrintedGoalProps {
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly parts: GoalPartsView
  readonly approach: AgreedApproach | undefined
  readonly people: readonly BoardPerson[]
  readonly clientName: string
}

/** One goal on paper: the client's sentence, and all that both wrote and agreed of it, part by part. */
export function PrintedGoal(props: PrintedGoalProps) {
  const { goal, parts, clientName } = props
  const isEmpty = plainText(goal.sentence).trim() === ''
  return (
    <article className={styles.goal}>
      <div className={styles.sentence}>
        {!isEmpty && <p className={section.small}>{say(boardWords.sentence, { name: clientName })}</p>}
        <h3 className={isEmpty ? undefined : section.voice} dir="auto">
          {isEmpty ? say(boardWords.noWords) : plainText(goal.sentence)}
        </h3>
      </div>
      {tellGoal(props).map((part) => (
        <Part key={part.title} part={part} />
      ))}
      {parts.review !== undefined && <p>{say(goalPartsWords.reviewOn, { day: sayDay(parts.review) })}</p>}
    </article>
  )
}

function Part({ part: { title, lines } }: { readonly part: PrintedPart }) {
  return (
    <div className={styles.part}>
      <h4>{title}</h4>
      <ul className={styles.list}>
        {lines.map(({ lead, words, note }, index) => (
          <li key={index} className={lead === undefined ? undefined : styles.led}>
            {lead !== undefined && <p className={section.small}>{lead}</p>}
            <div>
              {words !== '' && <p dir="auto">{words}</p>}
              {note !== undefined && <p className={section.small}>{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
