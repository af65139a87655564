import type { GoalId } from '#lib/base/ids.ts'
import { wordsIn, type BarrierView, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { goalTextKinds, goalTextName, partTextName } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { sayDay } from '#lib/words/say-day.ts'
import { say } from '#lib/words/say.ts'
import styles from './history.module.css'
import { sayGoalText } from './say-goal-text.ts'

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
      label: say(goalPartsWords.milestoneOf, {
        source: wordsIn(parts, partTextName('milestone-source', id)) || say(goalPartsWords.sourceOpen),
      }),
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

function sayPlan(parts: GoalPartsView, id: string): string {
  const [when, then] = [
    wordsIn(parts, partTextName('plan-if', id)),
    wordsIn(parts, partTextName('plan-then', id)),
  ]
  return when === '' && then === '' ? '' : say(goalPartsWords.planOf, { when, what: then })
}

/** "Getting there – the bus is full at eight – the later one". */
function sayBarrier(parts: GoalPartsView, { id, kind, noneYet }: BarrierView): string {
  const change = wordsIn(parts, partTextName('barrier-change', id))
  return [
    kind === undefined || kind === 'own' ? '' : say(goalPartsWords[`barrier-${kind}`]),
    wordsIn(parts, partTextName('barrier', id)),
    change === '' && noneYet ? say(goalPartsWords.noneYetSaid) : change,
  ]
    .filter((words) => words !== '')
    .join(' – ')
}
