import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { ApproachCardId, DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { sealPreference, type PreferenceBody } from '../approaches/approach-bodies.ts'
import { findNoRoomForApproaches } from '../approaches/find-no-room-for-approaches.ts'
import { loadCards } from '../approaches/load-table.ts'
import { withdrawPreferences } from '../approaches/withdraw-preferences.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

export interface WritePreferenceInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly cardId: ApproachCardId
  readonly preference: PreferenceBody
  /** Released at once. A client may keep it to themselves; a clinician's is there for both from the start. */
  readonly isReleased: boolean
}

/**
 * Writes what somebody would rather do with a card, in place of what they said before. Kept to oneself, what the other
 * could read before is taken back with it. `isSeen`: what the other can read has changed.
 */
export const writePreference: Command<
  WritePreferenceInput,
  Result<{ readonly documentId: DocumentId; readonly isSeen: boolean }, ToldRefusal | NoRoom>
> = {
  async run(context, input) {
    const { goalId, cardId } = input
    const entered = await enterDeciding(context, input.sessionId, input.workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const cards = await loadCards(context, board, goalId)
    if (!cards.some(({ id, isOff }) => id === cardId && !isOff)) return fail({ kind: 'not-found' })
    const noRoom = await findNoRoomForApproaches(context, board, actor)
    if (noRoom !== undefined) return fail(noRoom)
    const isReleased = input.isReleased || actor.side === 'clinician'
    const tookBack = isReleased ? 0 : await withdrawPreferences(context, board, actor, goalId, cardId)
    const id = newId()
    await context.db
      .insertInto('approach_preferences')
      .values({
        id,
        document: board.number,
        goal_id: goalId,
        card_id: cardId,
        made_by: actor.accountId,
        made_at: context.at,
        released_at: isReleased ? context.at : null,
        withdrawn_at: null,
        body_sealed: sealPreference(context, board, id, input.preference),
      })
      .execute()
    return succeed({ documentId: board.id, isSeen: isReleased || tookBack > 0 })
  },
}
