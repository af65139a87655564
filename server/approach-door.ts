import type { ApproachWords } from '#lib/approaches/approach-words.ts'
import type { CardWords } from '#lib/approaches/card-views.ts'
import type { Leaning } from '#lib/approaches/leaning.ts'
import type { Intensity } from '#lib/approaches/pace.ts'
import type { PracticeCardView } from '#lib/approaches/practice-card.ts'
import type { ApproachCardId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { AgreedApproach } from '#lib/deciding/agreed-approach.ts'
import type { ApproachTable } from '#lib/deciding/approach-table.ts'
import type { DecideRefusal } from '#lib/deciding/decide.ts'
import type { Answer, NoRoom, Refused } from './door.ts'

export type ApproachFailure =
  | Refused
  | NoRoom
  | DecideRefusal
  | { readonly kind: 'goal-unknown' | 'table-full' }

type Done<T = void> = Promise<Result<T, ApproachFailure>>

/** One card of one goal. */
export interface CardPlace {
  readonly goalId: GoalId
  readonly cardId: ApproachCardId
}

/**
 * Ways to go about a goal: its table of cards, what each would rather do, and stopping. Choosing is suggested and
 * answered at the deciding desk. Open pages are told as `approaches`, of what the other may read alone.
 */
export interface ApproachDesk {
  table(sessionId: SessionId, workspaceId: WorkspaceId, goalId: GoalId): Answer<ApproachTable>
  /** How both agreed to go about each goal; one of which nothing is agreed is not among them. */
  agreed(sessionId: SessionId, workspaceId: WorkspaceId): Answer<readonly AgreedApproach[]>
  putCard(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    words: ApproachWords,
  ): Done<{ readonly id: ApproachCardId }>
  /** All words that a card had, newest first. */
  cardWords(sessionId: SessionId, workspaceId: WorkspaceId, place: CardPlace): Answer<readonly CardWords[]>
  /** Other words for a card; one that was off the table lies on it again. */
  rewordCard(sessionId: SessionId, workspaceId: WorkspaceId, place: CardPlace, words: ApproachWords): Done
  takeOff(sessionId: SessionId, workspaceId: WorkspaceId, place: CardPlace): Done
  prefer(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    place: CardPlace,
    preference: {
      readonly leaning: Leaning
      readonly line: string
      readonly intensity: Intensity | undefined
      readonly isReleased: boolean
    },
  ): Done
  release(sessionId: SessionId, workspaceId: WorkspaceId, place: CardPlace): Done
  takeBack(sessionId: SessionId, workspaceId: WorkspaceId, place: CardPlace): Done
  /** A client alone and at once; a clinician for safety alone, with a reason. */
  stop(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    how: { readonly isForSafety: boolean; readonly reason: string | undefined },
  ): Done
  /** The practice's own cards: for its clinicians, or for the people of one of its workspaces. */
  practiceCards(
    sessionId: SessionId,
    workspaceId: WorkspaceId | undefined,
  ): Answer<readonly PracticeCardView[]>
  /** Keeps a new card; with an id, gives that one other words. */
  keepPracticeCard(
    sessionId: SessionId,
    cardId: ApproachCardId | undefined,
    words: ApproachWords,
  ): Done<{ readonly id: ApproachCardId }>
  removePracticeCard(sessionId: SessionId, cardId: ApproachCardId): Done
}
