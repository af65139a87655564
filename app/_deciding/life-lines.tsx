import { unreachable } from '#lib/base/unreachable.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import type { Decider, LifeEntry, SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../_board/say-column.ts'
import { sayGoal } from '../_board/say-goal.ts'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { When } from '../_ui/when.tsx'
import { AgreedWords } from './agreed-words.tsx'
import styles from './deciding.module.css'

export interface LifeLinesProps {
  /** Oldest first. */
  readonly entries: readonly LifeEntry[]
  readonly goals: readonly GoalView[]
  /** Account id of whoever reads. */
  readonly me: string
}

/** One sentence for each thing that happened, newest first, with the words it was about, and why. */
export function LifeLines({ entries, goals, me }: LifeLinesProps) {
  if (entries.length === 0) return <p className={section.quiet}>{say(lifeWords.nothing)}</p>
  return (
    <Rows isOrdered>
      {entries.toReversed().map((entry, index) => {
        const { by, at, why } = detailsOf(entry)
        return (
          // What happened never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.entry}>
            <p>{sayEntry(entry, me)}</p>
            {entry.what === 'suggested' && <Suggested suggestion={entry.suggestion} goals={goals} />}
            {why !== undefined && (
              <p className={styles.words} dir="auto">
                {by.side === 'client' ? <Voice>{why}</Voice> : why}
              </p>
            )}
            <p className={section.small}>
              <When at={at} />
            </p>
          </li>
        )
      })}
    </Rows>
  )
}

function Suggested({
  suggestion: { content, otherGoalId },
  goals,
}: {
  readonly suggestion: SuggestionView
  readonly goals: readonly GoalView[]
}) {
  const other = goals.find(({ id }) => id === otherGoalId)
  return (
    <>
      {content !== undefined && <AgreedWords content={content} />}
      {other !== undefined && (
        <p className={section.small}>{say(lifeWords.otherGoal, { goal: sayGoal(other) })}</p>
      )}
    </>
  )
}

function detailsOf(entry: LifeEntry): {
  readonly by: Decider
  readonly at: number
  readonly why: string | undefined
} {
  switch (entry.what) {
    case 'suggested':
      return { by: entry.suggestion.by, at: entry.suggestion.at, why: entry.suggestion.note }
    case 'answered':
      return { by: entry.answer.by, at: entry.answer.at, why: entry.answer.reason }
    case 'ended':
      return { by: entry.by, at: entry.at, why: undefined }
    case 'moved':
      return { by: entry.by, at: entry.at, why: entry.reason }
    default:
      return unreachable(entry)
  }
}

function sayEntry(entry: LifeEntry, me: string): string {
  const { by } = detailsOf(entry)
  const isMine = by.accountId === me
  const { name } = by
  switch (entry.what) {
    case 'suggested': {
      const { kind } = entry.suggestion
      return isMine ? say(lifeWords[`youSuggested-${kind}`]) : say(lifeWords[`suggested-${kind}`], { name })
    }
    case 'answered': {
      const { answer } = entry.answer
      return isMine ? say(lifeWords[`youAnswered-${answer}`]) : say(lifeWords[`answered-${answer}`], { name })
    }
    case 'ended':
      if (entry.as === 'settled') return say(lifeWords['ended-settled'])
      return isMine ? say(lifeWords[`youEnded-${entry.as}`]) : say(lifeWords[`ended-${entry.as}`], { name })
    case 'moved': {
      const columns = { from: sayColumn(entry.from), to: sayColumn(entry.to) }
      if (entry.byBoth) return say(lifeWords.movedByBoth, columns)
      return isMine ? say(lifeWords.youMoved, columns) : say(lifeWords.moved, { ...columns, name })
    }
    default:
      return unreachable(entry)
  }
}
