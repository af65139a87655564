import type { GoalId } from '#lib/base/ids.ts'
import { readDecidable, type Decidable } from '#lib/deciding/read-decidable.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readAllGoalParts } from '#lib/board/read-goal-parts.ts'
import type { PlanView } from '#lib/plan/plan-view.ts'
import { readPlan } from '#lib/plan/read-plan.ts'
import { readBody } from '#lib/rich-text/read-body.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { readStartingPoint } from '#lib/starting-point/read-starting-point.ts'
import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'
import type { DocumentReader } from '../sync/ports.ts'

export const boardReader: DocumentReader<BoardView> = { name: 'board', read: readBoard }

/** What is folded on goals' pages, by goal. */
export const goalPartsReader: DocumentReader<ReadonlyMap<string, GoalPartsView>> = {
  name: 'goal-parts',
  read: readAllGoalParts,
}

/** What can be decided about each goal. */
export const decidableReader: DocumentReader<ReadonlyMap<GoalId, Decidable>> = {
  name: 'decidable',
  read: readDecidable,
}

export const planReader: DocumentReader<PlanView> = { name: 'plan', read: readPlan }

export const startingPointReader: DocumentReader<StartingPointView> = {
  name: 'starting-point',
  read: readStartingPoint,
}

/** The text of a reflection or session page; undefined when it holds what the schema does not know. */
export const bodyReader: DocumentReader<RichTextView | undefined> = {
  name: 'body',
  read: (doc) => {
    const body = readBody(doc)
    return body.ok ? body.value : undefined
  },
}
