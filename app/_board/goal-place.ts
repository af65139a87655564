import * as shape from '#lib/base/shape.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import type { Result } from '#lib/base/result.ts'
import { noAnswer, send, type RequestFailure } from '../_requests/send.ts'

/** Where a goal stands, who put it there and when. A goal without one is in Ideas. */
export interface GoalPlace {
  readonly goalId: string
  readonly column: GoalColumn
  readonly moverId: string
  readonly movedBy: string
  readonly movedAt: number
  /** Both agreed to it. */
  readonly byBoth: boolean
  /** Why, where whoever moved it alone said so. */
  readonly reason?: string | undefined
}

const answerSchema = shape.object({
  goals: shape.list(
    shape.object({
      goalId: shape.text,
      column: shape.oneOf(goalColumns),
      moverId: shape.text,
      movedBy: shape.text,
      movedAt: shape.number,
      byBoth: shape.truth,
      reason: shape.optional(shape.text),
    }),
  ),
})

export function fetchGoalPlaces(
  workspaceId: string,
): Promise<Result<{ readonly goals: readonly GoalPlace[] }, RequestFailure>> {
  return send({ method: 'GET', path: `/api/workspaces/${workspaceId}/goals`, answer: answerSchema })
}

export function requestMove(
  workspaceId: string,
  goalId: string,
  column: GoalColumn,
  more: {
    readonly reason?: string
    /** It is not moved if it was moved after that moment. */
    readonly unlessMovedAfter?: number | undefined
  } = {},
): Promise<Result<unknown, RequestFailure>> {
  return send({
    method: 'POST',
    path: `/api/workspaces/${workspaceId}/goals/${goalId}/move`,
    body: { column, ...more },
    answer: noAnswer,
  })
}
