import type { GoalId, ReflectionId, SessionId, SessionPageId, WorkspaceId } from '#lib/base/ids.ts'
import type { GoalPart } from '#lib/board/goal-part.ts'
import type { Result } from '#lib/base/result.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Answer, Refused } from './door.ts'

/** Where something was found, with the lines that hold it. */
export type Hit = { readonly lines: readonly string[] } & (
  | { readonly in: 'goal'; readonly goalId: GoalId; readonly part: GoalPart; readonly sentence: string }
  | { readonly in: 'reflection'; readonly id: ReflectionId; readonly title: string }
  | { readonly in: 'session'; readonly id: SessionPageId; readonly title: string }
  | { readonly in: 'plan'; readonly title: string }
)

export interface Found {
  readonly hits: readonly Hit[]
  /** There is more than is told: more places, or pages older than those that were looked through. */
  readonly isCut: boolean
}

export interface FindingDesk {
  /** Keeps that the caller looks at the goals now, for themselves alone; answers when they did the time before. */
  noteVisit(sessionId: SessionId, workspaceId: WorkspaceId): Answer<{ readonly before: Instant | undefined }>
  /**
   * Looks through all that the caller may read here. Words of a document are told only after its gate was asked, and
   * to another than the client after the access line was written. One search of a session at a time.
   */
  find(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    sought: string,
  ): Promise<Result<Found, Refused | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }>>
}
