import type { GoalId } from '#lib/base/ids.ts'
import { wordsIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { goalTextKinds, goalTextName, partTextName } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { sayDay } from '#lib/words/say-day.ts'
import { say } from '#lib/words/say.ts'
import styles from './history.module.css'
import { sayGoalText } from './say-goal-text.ts'
import { sayBarrier, sayMilestone, sayPlan } from './say-parts-of-goal.ts'

interface Fact {
  readonly key: string
  readonly label: string
  readonly words: string
}

/** What is folded on a goal's page, in words alone: what was written, and nothing of what was not. */
export function GoalPartsThen({ goalId, parts }: { readonly goalId: GoalId; readonly parts: GoalPartsView }) {
  const facts = [...listTexts(goalId, parts), ...listEntries(parts)].filter(({ words }) => words !== '')
  return (
    <>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ key, label, words }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {parts.review !== undefined && <p>{say(goalPartsWords.reviewOn, { day: sayDay(parts.review) })}</p>}
      {parts.starting !== undefined && (
        <p>{say(goalPartsWords.startingThen, { level: say(goalPartsWords[`level-${parts.starting}`]) })}</p>
      )}
    </>
  )
}

function listTexts(goalId: GoalId, parts: GoalPartsView): readonly Fact[] {
  return goalTextKinds.map((kind) => ({
    key: kind,
    label: sayGoalText(kind),
    words: wordsIn(parts, goalTextName(kind, goalId)),
  }))
}

function listEntries(parts: GoalPartsView): readonly Fact[] {
  return [
    ...parts.milestones.map(({ id }) => ({
      key: id,
      label: sayMilestone(parts, id),
      words: wordsIn(parts, partTextName('milestone', id)),
    })),
    ...parts.plans.map(({ id }) => ({
      key: id,
      label: say(goalPartsWords.plans),
      words: sayPlan(parts, id),
    })),
    ...parts.barriers.map((barrier) => ({
      key: barrier.id,
      label: say(goalPartsWords.barriers),
      words: sayBarrier(parts, barrier),
    })),
  ]
}
