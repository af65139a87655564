import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { ApproachCardId, DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { withdrawPreferences } from '../approaches/withdraw-preferences.ts'
import { loadPreferences } from '../approaches/load-table.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import type { Command } from '../named.ts'

/** Lets the other read what one would rather do with a card, or takes all of that back. Each is one press. */
export const releasePreference: Command<
  {
    readonly sessionId: SessionId
    readonly workspaceId: WorkspaceId
    readonly goalId: GoalId
    readonly cardId: ApproachCardId
    readonly isReleased: boolean
  },
  Result<{ readonly documentId: DocumentId }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId, cardId, isReleased }) {
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const own = (await loadPreferences(context, board, goalId)).find(
      (row) => row.card_id === cardId && row.made_by === actor.accountId,
    )
    if (own === undefined) return fail({ kind: 'not-found' })
    if (isReleased)
      await context.db
        .updateTable('approach_preferences')
        .set({ released_at: own.released_at ?? context.at, withdrawn_at: null })
        .where('number', '=', own.number)
        .execute()
    else await withdrawPreferences(context, board, actor, goalId, cardId)
    return succeed({ documentId: board.id })
  },
}
