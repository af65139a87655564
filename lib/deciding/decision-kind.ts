import type { GoalColumn } from '#lib/board/goal-column.ts'

/**
 * What two people decide together about a goal.
 *
 * - `start`: to work on it, with the words it has now.
 * - `change`: the words of a goal that they work on, as they are now.
 * - `replace`: another goal takes this one's place: this one closes, the other is worked on.
 * - `approach`: how they go about it, and at what pace.
 * - `rest`, `reach`, `close`: to stop working on it. The client does that alone and at once; a clinician can
 *   only suggest it.
 */
export type DecisionKind = 'start' | 'change' | 'replace' | 'approach' | 'rest' | 'reach' | 'close'

export const decisionKinds: readonly DecisionKind[] = [
  'start',
  'change',
  'replace',
  'approach',
  'rest',
  'reach',
  'close',
]

/** How somebody answers what another suggests. All but `agree` leave it open: they may agree later. */
export type Answer = 'agree' | 'differ' | 'talk' | 'not-yet'

export const answers: readonly Answer[] = ['agree', 'differ', 'talk', 'not-yet']

/** Where a goal goes once both agree; undefined where it stays. */
export function columnAfter(kind: DecisionKind): GoalColumn | undefined {
  return columnsAfter[kind]
}

const columnsAfter: Readonly<Record<DecisionKind, GoalColumn | undefined>> = {
  start: 'active',
  change: undefined,
  replace: 'cancelled',
  approach: undefined,
  rest: 'on-hold',
  reach: 'completed',
  close: 'cancelled',
}
