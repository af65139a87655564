import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureAccountId,
  parseGoalId,
  type AccountId,
  type DocumentId,
  type GoalId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { openReason } from '../deciding/decision-body.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'

export interface GoalPlaceRow {
  readonly goalId: GoalId
  readonly column: GoalColumn
  readonly moverId: AccountId
  /** The mover's name. */
  readonly movedBy: string
  readonly movedAt: Instant
  readonly byBoth: boolean
  readonly reason: string | undefined
}

/** Where goals were moved to; a goal that is not listed is in Ideas. A read of the board by another has its line. */
export const goalPlaces: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<{ readonly documentId: DocumentId; readonly places: readonly GoalPlaceRow[] }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })
    await appendAccessLineOfOther(context, admitted.value, {
      workspaceId,
      documentId: board.id,
      what: 'read',
    })
    const rows = await context.db
      .selectFrom('goal_columns')
      .select(['goal_id', 'column', 'moved_by', 'moved_at', 'by_both', 'reason_sealed'])
      .where('document', '=', board.number)
      .execute()
    const nameOf = createNameReader(context)
    const places: GoalPlaceRow[] = []
    for (const row of rows) {
      const goalId = parseGoalId(row.goal_id)
      const column = goalColumns.find((known) => known === row.column)
      if (!goalId.ok || column === undefined) continue
      places.push({
        goalId: goalId.value,
        column,
        moverId: ensureAccountId(row.moved_by),
        movedBy: await nameOf(row.moved_by),
        movedAt: row.moved_at,
        byBoth: row.by_both === 1,
        reason: openReason(context, board, 'move', `${goalId.value}/${row.moved_at}`, row.reason_sealed),
      })
    }
    return succeed({ documentId: board.id, places })
  },
}
