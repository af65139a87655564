import type { AccountId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'
import type { Answer, NoRoom, Refused, WorkspaceView } from './door.ts'
import type { QuotesChoice } from './quote-door.ts'

export interface StartingPointPageView {
  readonly workspace: WorkspaceView
  readonly documentId: DocumentId
  readonly access: 'write' | 'read'
  /** Undefined when it cannot be read at all: the page says so and offers no editor. */
  readonly startingPoint: StartingPointView | undefined
  /** Undefined while it is private. */
  readonly sharedAt: Instant | undefined
  /** For the client: when each clinician last read it. */
  readonly reads: readonly { readonly accountId: AccountId; readonly name: string; readonly at: Instant }[]
  /** For the client: goals quote words of it. */
  readonly isQuoted: boolean
}

/** The client's own starting point. While it is private it does not exist for anybody else. */
export interface StartingPointDesk {
  /** Whether there is one that the asker may read; tells nothing of its words. */
  find(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Answer<{ readonly documentId: DocumentId; readonly sharedAt: Instant | undefined }>
  /** Where it was begun already, that one. */
  begin(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Promise<Result<{ readonly documentId: DocumentId }, Refused | NoRoom>>
  read(sessionId: SessionId, workspaceId: WorkspaceId): Answer<StartingPointPageView>
  share(sessionId: SessionId, documentId: DocumentId): Answer<void>
  /** Commits first, then closes every page of the clinician that shows it, within a second. */
  stopSharing(sessionId: SessionId, documentId: DocumentId, quotes: QuotesChoice | undefined): Answer<void>
  /** While it is private: the words and their key are gone at once, backups included. */
  remove(sessionId: SessionId, documentId: DocumentId): Answer<void>
}
