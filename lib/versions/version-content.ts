import type * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { GoalId } from '#lib/base/ids.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readAllGoalParts } from '#lib/board/read-goal-parts.ts'
import type { PlanView } from '#lib/plan/plan-view.ts'
import { readPlan } from '#lib/plan/read-plan.ts'
import { readBody } from '#lib/rich-text/read-body.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { readStartingPoint } from '#lib/starting-point/read-starting-point.ts'
import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'
import { columnOf, type GoalPlaces } from './goal-moves.ts'

/** What a version shows: the goals of a board, the parts of a plan or starting point, or one text; undefined when that cannot be read. */
export type VersionContent =
  | {
      readonly of: 'board'
      readonly board: BoardView
      readonly places: readonly GoalPlaceThen[]
      /** By goal. */
      readonly parts: ReadonlyMap<string, GoalPartsView>
    }
  | { readonly of: 'plan'; readonly plan: PlanView }
  | { readonly of: 'starting-point'; readonly startingPoint: StartingPointView }
  | { readonly of: 'text'; readonly body: RichTextView | undefined }

/** In which column a goal of the version stood, and in which it stands now. */
export interface GoalPlaceThen {
  readonly goalId: GoalId
  readonly was: GoalColumn
  readonly now: GoalColumn
}

/** `was` and `now`: where goals stood when the version was kept, and where they stand. */
export function readContent(
  kind: DocumentKind,
  doc: Y.Doc,
  { was, now }: { readonly was: GoalPlaces; readonly now: GoalPlaces },
): VersionContent {
  if (kind === 'board') {
    const board = readBoard(doc)
    const places = board.goals.map(({ id }) => ({
      goalId: id,
      was: columnOf(was, id),
      now: columnOf(now, id),
    }))
    return { of: 'board', board, places, parts: readAllGoalParts(doc) }
  }
  if (kind === 'plan') return { of: 'plan', plan: readPlan(doc) }
  if (kind === 'starting-point') return { of: 'starting-point', startingPoint: readStartingPoint(doc) }
  const body = readBody(doc)
  return { of: 'text', body: body.ok ? body.value : undefined }
}
