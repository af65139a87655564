import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { DecisionKind } from './decision-kind.ts'

/** The two sides of an agreement. Several clinicians are one side: each may sign for it. */
export type Side = 'client' | 'clinician'

/**
 * Who may suggest what, and when: the table of `docs/rules.md`, DE-2. What it does not name, nobody may.
 * `from` are the columns that the goal may stand in.
 */
export const suggestRules: Readonly<
  Record<DecisionKind, { readonly by: readonly Side[]; readonly from: readonly GoalColumn[] }>
> = {
  start: { by: ['client', 'clinician'], from: ['proposed', 'on-hold', 'completed', 'cancelled'] },
  change: { by: ['client', 'clinician'], from: ['active'] },
  replace: { by: ['client', 'clinician'], from: ['proposed', 'active', 'on-hold'] },
  approach: { by: ['client', 'clinician'], from: ['proposed', 'active', 'on-hold'] },
  // The client does these alone and at once.
  rest: { by: ['clinician'], from: ['proposed', 'active'] },
  reach: { by: ['clinician'], from: ['active', 'on-hold'] },
  close: { by: ['clinician'], from: ['proposed', 'active', 'on-hold', 'completed'] },
}

/** Whether one side may put a goal in a column alone. The client may, anywhere but into Working on. */
export function mayMoveAlone(side: Side, to: GoalColumn): boolean {
  return side === 'client' && to !== 'active'
}

/**
 * Whether one side may stop an approach alone: the client always and at once, a clinician for safety alone, and then
 * with a reason. Starting it again takes both, as choosing it did.
 */
export function mayStopApproachAlone(side: Side, isForSafety: boolean): boolean {
  return side === 'client' || isForSafety
}

export const otherSide: Readonly<Record<Side, Side>> = { client: 'clinician', clinician: 'client' }
