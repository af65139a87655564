import type * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { noGoalParts } from '#lib/board/goal-parts-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readAllGoalParts } from '#lib/board/read-goal-parts.ts'
import { agreedContentOf, type AgreedContent } from './agreed-content.ts'
import { findMissing, type Missing } from './find-missing.ts'

/** What can be decided about a goal: what an agreement would cover now, and what it lacks to be worked on. */
export interface Decidable {
  readonly content: AgreedContent
  readonly missing: Missing | undefined
}

/** Every goal of a board that can be read, all of it at one moment. */
export function readDecidable(doc: Y.Doc): ReadonlyMap<GoalId, Decidable> {
  const parts = readAllGoalParts(doc)
  const goals = new Map<GoalId, Decidable>()
  for (const goal of readBoard(doc).goals) {
    if (goal.kind === 'unreadable') continue
    const content = agreedContentOf(goal, parts.get(goal.id) ?? noGoalParts)
    goals.set(goal.id, { content, missing: findMissing(goal) })
  }
  return goals
}
