import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { AgreedApproach } from '#lib/deciding/agreed-approach.ts'
import { admitToWorkspace } from '../admit.ts'
import { createDeciderReader, readSuggestions } from '../deciding/read-suggestions.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument } from '../load-document.ts'
import type { Query } from '../named.ts'

/**
 * How two people agreed to go about each of their goals. It writes no access line: whoever tells another of it has
 * written that of the board first.
 */
export const findAgreedApproaches: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly AgreedApproach[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })
    const rows = await context.db
      .selectFrom('goal_agreements')
      .innerJoin('suggestions', 'suggestions.number', 'goal_agreements.suggestion')
      .leftJoin('approach_stops', 'approach_stops.suggestion', 'suggestions.number')
      .selectAll('suggestions')
      .select('approach_stops.stopped_at')
      .where('goal_agreements.document', '=', board.number)
      .where('about', '=', 'approach')
      .execute()
    const stopped = new Set(rows.flatMap((row) => (row.stopped_at === null ? [] : [row.number])))
    const read = await readSuggestions(context, board, rows, createDeciderReader(context))
    return succeed(
      read.flatMap(({ number, view: { goalId, approach } }) => {
        if (approach === undefined) return []
        const { chosen, pace, intensity } = approach
        return [{ goalId, words: chosen.words, pace, intensity, isStopped: stopped.has(number) }]
      }),
    )
  },
}
