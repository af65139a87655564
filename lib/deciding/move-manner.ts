import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { DecisionKind } from './decision-kind.ts'
import { mayMoveAlone, suggestRules, type Side } from './who-decides.ts'

/** How somebody puts a goal in a column: alone and at once, or by suggesting it to the other. */
export type MoveManner = { readonly by: 'one' } | { readonly by: 'both'; readonly kind: DecisionKind }

/** Undefined where it is already, and where it can neither be moved to nor suggested. */
export function findMoveManner(side: Side, from: GoalColumn, to: GoalColumn): MoveManner | undefined {
  if (from === to) return undefined
  if (mayMoveAlone(side, to)) return { by: 'one' }
  const kind = kinds[to]
  if (kind === undefined) return undefined
  const rule = suggestRules[kind]
  return rule.by.includes(side) && rule.from.includes(from) ? { by: 'both', kind } : undefined
}

const kinds: Readonly<Record<GoalColumn, DecisionKind | undefined>> = {
  proposed: undefined,
  active: 'start',
  'on-hold': 'rest',
  completed: 'reach',
  cancelled: 'close',
}
