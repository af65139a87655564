import type { Difference as DifferenceView } from '#lib/versions/difference.ts'
import type { VersionPerson } from '#lib/versions/version-view.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { GoalChanges } from './goal-changes.tsx'
import { LineChanges } from './line-changes.tsx'
import { PartChanges } from './part-changes.tsx'
import { sayPlanPart, sayStartingPart } from './say-part.ts'

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
  if (difference === undefined) return <p className={section.quiet}>{say(historyWords.noComparison)}</p>
  if (isNothing(difference)) return <p className={section.quiet}>{say(historyWords.noDifference)}</p>
  switch (difference.of) {
    case 'text':
      return <LineChanges lines={difference.lines} people={people} voice={voice} />
    case 'board':
      return <GoalChanges goals={difference.goals} people={people} />
    case 'plan':
      return <PartChanges parts={difference.parts} people={people} sayPart={sayPlanPart} />
    case 'starting-point':
      return <PartChanges parts={difference.parts} people={people} sayPart={sayStartingPart} />
    default:
      return unreachable(difference)
  }
}

function isNothing(difference: DifferenceView): boolean {
  switch (difference.of) {
    case 'text':
      return difference.lines.length === 0
    case 'board':
      return difference.goals.length === 0
    case 'plan':
    case 'starting-point':
      return difference.parts.length === 0
    default:
      return unreachable(difference)
  }
}
