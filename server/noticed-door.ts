import type { KnownDomain } from '#lib/board/goal-domain.ts'
import type { GoalId, NoticingId, PressId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { LadderLevel } from '#lib/noticed/ladder.ts'
import type { Confidence, Listed, NoticedLast, Rating, Win } from '#lib/noticed/noticing.ts'
import type { Answer, NoRoom, Refused } from './door.ts'

/**
 * The board has no such goal; this press was kept before and said something else, or an answer stands already; more
 * words than there may be; none where some are needed.
 */
export type NoticeFailure = {
  readonly kind: 'goal-unknown' | 'kept-before' | 'words-too-long' | 'nothing-written'
}
type NoticeAnswer = Promise<Result<{ readonly id: NoticingId }, Refused | NoRoom | NoticeFailure>>

/** What somebody says about one goal. */
interface AboutGoal {
  readonly goalId: GoalId
  readonly pressId: PressId
}

/** A rating as both see it, newest first, and the last that each of them said. */
export interface RatingsView extends Listed<Rating> {
  readonly now: {
    readonly client: Extract<Rating, { state: 'said' }> | undefined
    readonly clinician: Extract<Rating, { state: 'said' }> | undefined
  }
}

/** Ratings for a clinician's own notes: the only place where they are numbers. */
export interface RatingsForNotes {
  readonly asOf: Instant
  /** Days are days there. */
  readonly zone: string
  readonly ratings: readonly {
    readonly goalId: string
    /** Its sentence on one line. */
    readonly goal: string
    readonly at: Instant
    readonly date: string
    readonly by: string
    readonly role: 'client' | 'clinician'
    readonly level: LadderLevel
    readonly words: string
  }[]
  /** Of each day on which somebody rated: the client's ratings and the clinicians' apart. */
  readonly tScores: readonly {
    readonly role: 'client' | 'clinician'
    readonly date: string
    readonly tScore: number
    readonly goals: number
  }[]
  /** Ratings that cannot be read. */
  readonly unreadable: number
  /** Earlier ones were left out: there are more than are given at once. */
  readonly isMore: boolean
}

/** What two people notice on the way. Each is told to the open pages of the board once it is on disk; what is private to none. */
export interface NoticedDesk {
  rate(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    said: AboutGoal & { readonly level: LadderLevel; readonly words: string },
  ): NoticeAnswer
  sayHowSure(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    said: AboutGoal & { readonly sureness: number },
  ): NoticeAnswer
  addWin(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    win: {
      readonly pressId: PressId
      readonly goalId: GoalId | undefined
      readonly words: string
      readonly domains: readonly KnownDomain[]
      readonly isPrivate: boolean
    },
  ): NoticeAnswer
  answerWin(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    winId: NoticingId,
    answer: { readonly pressId: PressId; readonly words: string },
  ): NoticeAnswer
  showWin(sessionId: SessionId, workspaceId: WorkspaceId, winId: NoticingId): Answer<void>
  takeBack(sessionId: SessionId, workspaceId: WorkspaceId, noticingId: NoticingId): Answer<void>
  ratings(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    before: Instant | undefined,
  ): Answer<RatingsView>
  confidences(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    before: Instant | undefined,
  ): Answer<Listed<Confidence>>
  /** Of one goal, or with undefined of all goals and of none. */
  wins(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId | undefined,
    before: Instant | undefined,
  ): Answer<Listed<Win>>
  /** What others noticed last, without a word of it. */
  last(sessionId: SessionId, workspaceId: WorkspaceId): Answer<readonly NoticedLast[]>
  ratingsForNotes(sessionId: SessionId, workspaceId: WorkspaceId): Answer<RatingsForNotes>
}
