import type { StepView } from '#lib/board/board-view.ts'
import type { BoardPerson } from './board-props.ts'

/** Steps by who said they would do them, the clinician's first; those that nobody has come last. Otherwise in order. */
export function sortByOwner(steps: readonly StepView[], people: readonly BoardPerson[]): readonly StepView[] {
  const rank = ({ ownerId }: StepView) => {
    if (ownerId === undefined) return 3
    const role = people.find(({ accountId }) => accountId === ownerId)?.role
    return role === 'clinician' ? 0 : role === 'client' ? 1 : 2
  }
  return steps.toSorted((one, other) => rank(one) - rank(other))
}
