import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { LifePage } from '#lib/life/life-entry.ts'
import { sortLife } from '#lib/life/life-pages.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { findDocumentId } from '../document-target.ts'
import { findSpan } from '../life/find-span.ts'
import { createPersonReader, findClientId } from '../life/life-of.ts'
import { readDecided } from '../life/read-decided.ts'
import { readMoved } from '../life/read-moved.ts'
import { readNoticed } from '../life/read-noticed.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'

export interface ReadGoalLifeInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  /** Only what happened before it; undefined for the newest. */
  readonly before: Instant | undefined
}

/**
 * What the rows tell of one goal's life, a page at a time: suggested, answered, agreed, stopped, moved, rated, won. What
 * was written is told by `findGoalWriting`. A read by another than the client has its line.
 */
export const readGoalLife: Command<ReadGoalLifeInput, Result<LifePage, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, goalId, before = Number.MAX_SAFE_INTEGER }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const viewer = admitted.value
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: board.id, what: 'read' })
    const personOf = createPersonReader(context, await findClientId(context, workspaceId))
    const life = { context, board, goalId, personOf }
    const { span, isMore } = await findSpan(life, viewer, before)
    const entries = [
      ...(await readDecided(life, span)),
      ...(await readMoved(life, span)),
      ...(await readNoticed(life, viewer, span)),
    ]
    return succeed({ entries: sortLife(entries), isMore })
  },
}
