import type { DocumentId, GoalId, QuoteId, ReflectionId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Passage } from '#lib/quotes/passage.ts'
import type { Quoted } from '#lib/quotes/quoted.ts'
import type { Answer, NoRoom, Refused } from './door.ts'

/**
 * What becomes of quotes when sharing stops. `keep`: their words are the goal's own from now on. `take-back`: the goal
 * says "withdrawn", without a word.
 */
export type QuotesChoice = 'keep' | 'take-back'

/** A shared text that can be quoted from. */
export interface QuoteSourceView {
  readonly documentId: DocumentId
  /** Undefined: the starting point. */
  readonly reflectionId: ReflectionId | undefined
  readonly title: string
  readonly sharedAt: Instant
}

/** Words that a goal quotes, as whoever asks may see them. */
export interface QuoteView {
  readonly id: QuoteId
  /** Undefined for somebody who is no longer here. */
  readonly addedBy: string | undefined
  readonly addedAt: Instant
  readonly mayRemove: boolean
  readonly shown:
    | {
        readonly as: 'quoted'
        readonly words: string
        readonly source: QuoteSourceView
        /** Where they stand now; undefined: not there any more, word for word. */
        readonly place: { readonly root: string; readonly block: number } | undefined
      }
    | { readonly as: 'kept'; readonly words: string }
    /** `unreadable`: its record is damaged. */
    | { readonly as: 'withdrawn' }
    | { readonly as: 'unreadable' }
}

/** What goals quote. Every change is told to the open boards of the workspace once it is on disk. */
export interface QuoteDesk {
  /** Oldest first. */
  list(sessionId: SessionId, workspaceId: WorkspaceId, goalId: GoalId): Answer<readonly QuoteView[]>
  /** What can be quoted from: what is shared now. */
  sources(sessionId: SessionId, workspaceId: WorkspaceId): Answer<readonly QuoteSourceView[]>
  /** Everything of a text that can be quoted, for whoever may read it. */
  passages(
    sessionId: SessionId,
    documentId: DocumentId,
  ): Promise<Result<readonly Passage[], Refused | { readonly kind: 'not-shared' }>>
  add(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
    asked: { readonly sourceId: DocumentId; readonly quoted: Quoted },
  ): Promise<
    Result<
      { readonly id: QuoteId },
      | Refused
      | NoRoom
      | { readonly kind: 'not-shared' | 'goal-full' | 'goal-unknown' | 'words-not-there' | 'too-large' }
    >
  >
  /** Gone for both at once. */
  remove(sessionId: SessionId, workspaceId: WorkspaceId, goalId: GoalId, quoteId: QuoteId): Answer<void>
}
