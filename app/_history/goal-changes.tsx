import { unreachable } from '#lib/base/unreachable.ts'
import { goalTextKinds, type GoalTextKind } from '#lib/board/goal-texts.ts'
import type { GoalChange, GoalPartChange } from '#lib/versions/difference.ts'
import type { VersionPerson } from '#lib/versions/version-view.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../_board/say-column.ts'
import { sayDomain } from '../_board/say-domain.ts'
import section from '../_ui/section.module.css'
import { GoalTitle } from './goal-title.tsx'
import styles from './history.module.css'
import { LineChanges } from './line-changes.tsx'
import { namesOf } from './names-of.ts'
import { sayGoalPart } from './say-goal-part.ts'
import { sayGoalText } from './say-goal-text.ts'

/** What is different on a board, goal by goal. */
export function GoalChanges({
  goals,
  people,
}: {
  readonly goals: readonly GoalChange[]
  readonly people: readonly VersionPerson[]
}) {
  return (
    <ol className={styles.goals}>
      {goals.map((goal) => (
        <li key={goal.goalId} className={styles.goal}>
          <GoalTitle words={goal.title} />
          <p className={section.small}>{sayGoal(goal)}</p>
          {goal.parts.map((part, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Part key={index} part={part} people={people} isNew={goal.change === 'added'} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function sayGoal({ change, moved }: GoalChange): string {
  if (change === 'added') return say(historyWords.goalAdded)
  if (change === 'not-there') return say(historyWords.goalNotThere)
  if (moved === undefined) return say(historyWords.goalChanged)
  return moved.behind === undefined
    ? say(historyWords.goalFirst)
    : say(historyWords.goalBehind, { goal: moved.behind })
}

type Lines = Extract<GoalPartChange, { readonly lines: unknown }>

const headings: Readonly<Record<Exclude<Lines['part'], GoalTextKind>, string>> = {
  'sign-home': boardWords.signHome,
  'sign-outside': boardWords.signOutside,
  step: historyWords.partStep,
  milestone: goalPartsWords['part-milestone'],
  'milestone-source': goalPartsWords['part-milestone-source'],
  'plan-if': goalPartsWords['part-plan-if'],
  'plan-then': goalPartsWords['part-plan-then'],
  barrier: goalPartsWords['part-barrier'],
  'barrier-change': goalPartsWords['part-barrier-change'],
}

const isGoalText = (part: Lines['part']): part is GoalTextKind => goalTextKinds.some((kind) => kind === part)

function sayHeading(part: Lines['part']): string {
  return isGoalText(part) ? sayGoalText(part) : headings[part]
}

function Part({
  part,
  people,
  isNew,
}: {
  readonly part: GoalPartChange
  readonly people: readonly VersionPerson[]
  readonly isNew: boolean
}) {
  if ('lines' in part) {
    // The sentence of a new goal stands above already.
    if (isNew && part.part === 'sentence') return null
    return (
      <div className={styles.part}>
        <h4 className={styles.partTitle}>{sayHeading(part.part)}</h4>
        <LineChanges
          lines={part.lines}
          people={people}
          voice={part.part === 'sentence' ? 'client' : 'plain'}
        />
      </div>
    )
  }
  return <p>{sayPart(part, people)}</p>
}

function sayPart(
  part: Exclude<GoalPartChange, { readonly lines: unknown }>,
  people: readonly VersionPerson[],
): string {
  switch (part.part) {
    case 'domain':
      return part.after === undefined
        ? say(historyWords.domainNone)
        : say(historyWords.domainNow, { domain: sayDomain(part.after) })
    case 'column': {
      const columns = { before: sayColumn(part.before), after: sayColumn(part.after) }
      if (part.byBoth) return say(historyWords.columnMovedByBoth, columns)
      const [name] = part.by === undefined ? [] : namesOf(people, [part.by])
      return name === undefined
        ? say(historyWords.columnMoved, columns)
        : say(historyWords.columnMovedBy, { ...columns, name })
    }
    case 'step-owner': {
      const { step, owner } = part
      if (owner === 'nobody') return say(historyWords.stepOpen, { step })
      const name = people.find(({ accountId }) => accountId === owner)?.name
      return say(historyWords.stepOwner, { step, name: name ?? say(boardWords.ownerGone) })
    }
    case 'step-done':
      return say(part.done ? historyWords.stepDone : historyWords.stepNotDone, { step: part.step })
    case 'step-taken-away':
      return say(historyWords.stepTakenAway, { step: part.step })
    case 'step-day':
    case 'signs-not-yet':
    case 'review':
    case 'starting':
    case 'barrier-kind':
    case 'none-yet':
    case 'part-taken-away':
      return sayGoalPart(part)
    default:
      return unreachable(part)
  }
}
