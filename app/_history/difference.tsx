import type { Difference as DifferenceView } from '#lib/versions/difference.ts'
import type { VersionPerson } from '#lib/versions/version-view.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { GoalChanges } from './goal-changes.tsx'
import { LineChanges } from './line-changes.tsx'

/** Everything that is different between two states of a document. */
export function Difference({
  difference,
  people,
  voice,
}: {
  /** Undefined when it cannot be told. */
  readonly difference: DifferenceView | undefined
  readonly people: readonly VersionPerson[]
  readonly voice: 'client' | 'plain'
}) {
  if (difference === undefined) return <p className={section.quiet}>{say('history.noComparison')}</p>
  const changes = difference.of === 'text' ? difference.lines : difference.goals
  if (changes.length === 0) return <p className={section.quiet}>{say('history.noDifference')}</p>
  return difference.of === 'text' ? (
    <LineChanges lines={difference.lines} people={people} voice={voice} />
  ) : (
    <GoalChanges goals={difference.goals} people={people} />
  )
}
