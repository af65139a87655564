import type { ApproachCardId, GoalId, SessionId, SuggestionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Intensity, Pace } from '#lib/approaches/pace.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { DecideRefusal } from '#lib/deciding/decide.ts'
import type { Answer, DecisionKind } from '#lib/deciding/decision-kind.ts'
import type { GoalDecisions } from '#lib/deciding/goal-decisions.ts'
import type { LifePage } from '#lib/life/life-entry.ts'
import type { Answer as DeskAnswer, NoRoom, Refused, ReflectionPrompt } from './door.ts'

export type DecideFailure =
  | Refused
  | NoRoom
  | DecideRefusal
  | { readonly kind: 'goal-unknown' | 'content-too-long' }

/** One of several answers that are given together. */
export interface GivenAnswer {
  readonly suggestionId: SuggestionId
  readonly answer: Answer
  readonly seenHash: string
  readonly reason: string | undefined
}

/** What a client shares and the clinician has not read since. */
export interface UnreadReflection {
  readonly workspaceId: WorkspaceId
  /** Of the reflection; undefined: their starting point. */
  readonly id: string | undefined
  readonly prompt: ReflectionPrompt | undefined
  readonly sharedAt: Instant
}

/** What a client suggests and nobody of the other side has answered, without a word of it. */
export interface UnansweredSuggestion {
  readonly workspaceId: WorkspaceId
  readonly id: SuggestionId
  readonly goalId: GoalId
  readonly kind: DecisionKind
  readonly at: Instant
}

/** Where somebody said something beside a starting point that the clinician has not read, without a word of it. */
export interface UnreadComment {
  readonly workspaceId: WorkspaceId
  readonly at: Instant
}

/** What waits for a clinician, of all of their clients. */
export interface WhatWaits {
  readonly shared: readonly UnreadReflection[]
  readonly suggested: readonly UnansweredSuggestion[]
  readonly commented: readonly UnreadComment[]
}

/** A page of a goal's life; `isWritingUnread`: the board cannot be read, so what was written on it is not told. */
export interface LifeShown extends LifePage {
  readonly isWritingUnread: boolean
}

/** What two people suggest, agree and stop. Everything is told to open pages as `decisions`, and moves as `goal-places`. */
export interface DecidingDesk {
  /** Oldest first. Writes the access line of each client that it tells of. */
  waiting(sessionId: SessionId): DeskAnswer<WhatWaits>
  /** Of every goal of which anything is decided or suggested. */
  decisions(sessionId: SessionId, workspaceId: WorkspaceId): DeskAnswer<readonly GoalDecisions[]>
  /** What one goal has been through: words, decisions, ratings, wins, rests, replacements. Before a moment, or the newest. */
  life(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    before: Instant | undefined,
  ): DeskAnswer<LifeShown>
  suggest(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    suggested: {
      readonly goalId: GoalId
      readonly kind: DecisionKind
      readonly otherGoalId: GoalId | undefined
      readonly seenHash: string
      readonly note: string | undefined
      /** For `approach`: which card of the goal's table, and how; `seenHash` is then the table's. */
      readonly approach?:
        | {
            readonly cardId: ApproachCardId
            readonly pace: Pace
            readonly intensity: Intensity | undefined
          }
        | undefined
    },
  ): Promise<Result<{ readonly id: SuggestionId | undefined }, DecideFailure>>
  /** Each is taken by itself: one that is refused holds up no other. */
  answer(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    answers: readonly GivenAnswer[],
  ): DeskAnswer<
    readonly {
      readonly suggestionId: SuggestionId
      /** `done`, or why not. */
      readonly outcome: 'done' | DecideFailure['kind']
    }[]
  >
  takeBack(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    suggestionId: SuggestionId,
  ): Promise<Result<void, DecideFailure>>
  /** Puts a goal elsewhere at once: what one side may alone. */
  move(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    to: {
      readonly column: GoalColumn
      readonly reason: string | undefined
      /** A stop that comes late undoes nothing that was decided after what its person saw. */
      readonly unlessMovedAfter?: Instant | undefined
    },
  ): Promise<Result<void, DecideFailure>>
}
