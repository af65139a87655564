import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { ApproachWords } from '#lib/approaches/approach-words.ts'
import {
  ensureApproachCardId,
  type ApproachCardId,
  type DocumentId,
  type GoalId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { sealCard } from '../approaches/approach-bodies.ts'
import { findNoRoomForApproaches } from '../approaches/find-no-room-for-approaches.ts'
import { loadCards } from '../approaches/load-table.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

/** Cards on one goal's table at once: more than two people can look through together. */
export const tableLimit = 8
/** Cards that a goal ever had, those that were put away included. */
export const cardsEverLimit = 40

export interface WriteApproachCardInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  /** Undefined for a new card. */
  readonly cardId: ApproachCardId | undefined
  /** Undefined leaves its words as they are. */
  readonly words: ApproachWords | undefined
  /** Taken off the table; it can be put back. */
  readonly isOff: boolean
}

/** Puts a card on a goal's table, gives it other words, or takes it off. Earlier words stay readable. */
export const writeApproachCard: Command<
  WriteApproachCardInput,
  Result<
    { readonly documentId: DocumentId; readonly cardId: ApproachCardId },
    ToldRefusal | NoRoom | { readonly kind: 'table-full' }
  >
> = {
  async run(context, { sessionId, workspaceId, goalId, cardId, words, isOff }) {
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const cards = await loadCards(context, board, goalId)
    const card = cards.find(({ id }) => id === cardId)
    const nextWords = words ?? card?.words
    if ((cardId !== undefined && card === undefined) || nextWords === undefined)
      return fail({ kind: 'not-found' })
    if (isOff && card?.isOff === true && words === undefined)
      return succeed({ documentId: board.id, cardId: card.id })
    const lies = cards.filter((one) => !one.isOff && one !== card).length
    const isFull = lies >= tableLimit || (card === undefined && cards.length >= cardsEverLimit)
    if (!isOff && isFull) return fail({ kind: 'table-full' })
    const noRoom = await findNoRoomForApproaches(context, board, actor)
    // Taking off is never refused: putting back, which it takes to do it again, needs room.
    if (noRoom !== undefined && !isOff) return fail(noRoom)
    const made = { id: cardId ?? newId(), made_by: actor.accountId, made_at: context.at }
    await context.db
      .insertInto('approach_cards')
      .values({
        ...made,
        document: board.number,
        goal_id: goalId,
        is_off: isOff ? 1 : 0,
        body_sealed: sealCard(context, board, made, nextWords),
      })
      .execute()
    return succeed({ documentId: board.id, cardId: ensureApproachCardId(made.id) })
  },
}
