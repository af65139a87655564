import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { DecideRefusal } from '#lib/deciding/decide.ts'
import { hasWords } from '#lib/base/has-words.ts'
import { decideStop } from '#lib/deciding/stop-approach.ts'
import { sealStopReason } from '../approaches/approach-bodies.ts'
import { loadAgreedApproach } from '../approaches/load-agreed-approach.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import { loadOpen } from '../deciding/load-goal-now.ts'
import { numberOf } from '../deciding/write-outcome.ts'
import type { Command } from '../named.ts'

/** Stops the agreed approach of a goal for now. It needs no room, and no words of the client. */
export const stopApproach: Command<
  {
    readonly sessionId: SessionId
    readonly workspaceId: WorkspaceId
    readonly goalId: GoalId
    readonly isForSafety: boolean
    readonly reason: string | undefined
  },
  Result<{ readonly documentId: DocumentId }, ToldRefusal | DecideRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId, isForSafety, reason }) {
    const { db, at } = context
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const found = await loadAgreedApproach(context, board, goalId)
    const now = found === undefined ? 'none' : found.stop === undefined ? 'going' : 'stopped'
    const hasReason = reason !== undefined && hasWords(reason)
    const open = await loadOpen(context, board, goalId)
    const decided = decideStop(now, actor.side, { isForSafety, hasReason }, open)
    if (!decided.ok) return decided
    if (!decided.value.writes || found === undefined) return succeed({ documentId: board.id })
    const { number } = found.agreed
    await db
      .insertInto('approach_stops')
      .values({
        suggestion: number,
        side: actor.side,
        stopped_by: actor.accountId,
        stopped_at: at,
        for_safety: isForSafety ? 1 : 0,
        reason_sealed: sealStopReason(context, board, number, reason),
      })
      .execute()
    for (const { id } of decided.value.settles)
      await db
        .insertInto('suggestion_ends')
        .values({
          suggestion: await numberOf(context, id),
          ended_as: 'settled',
          ended_by: actor.accountId,
          ended_at: at,
        })
        .execute()
    return succeed({ documentId: board.id })
  },
}
