import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { CardWords } from '#lib/approaches/card-views.ts'
import {
  ensureAccountId,
  type ApproachCardId,
  type GoalId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { openCard } from '../approaches/approach-bodies.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'

/** So many of a card's words are told, newest first: what came before them stays kept. */
const shown = 50

/** All the words that a card had, newest first. A read by another than the client has its line. */
export const readApproachCard: Command<
  {
    readonly sessionId: SessionId
    readonly workspaceId: WorkspaceId
    readonly goalId: GoalId
    readonly cardId: ApproachCardId
  },
  Result<readonly CardWords[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId, cardId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })
    const rows = await context.db
      .selectFrom('approach_cards')
      .selectAll()
      .where('document', '=', board.number)
      .where('goal_id', '=', goalId)
      .where('id', '=', cardId)
      .orderBy('number', 'desc')
      .limit(shown)
      .execute()
    if (rows.length === 0) return fail({ kind: 'not-found' })
    await appendAccessLineOfOther(context, admitted.value, {
      workspaceId,
      documentId: board.id,
      what: 'read',
    })
    const nameOf = createNameReader(context)
    const told: CardWords[] = []
    for (const row of rows) {
      const words = openCard(context, board, row)
      if (words === undefined) continue
      const by = { accountId: ensureAccountId(row.made_by), name: await nameOf(row.made_by) }
      told.push({ words, by, at: row.made_at, isOff: row.is_off === 1 })
    }
    return succeed(told)
  },
}
