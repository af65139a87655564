import type { DocumentId, GoalId, SessionId, VersionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { HistoryView, VersionView } from '#lib/versions/version-view.ts'
import type { Answer, Refused } from './door.ts'

/** Earlier versions of a document. Reading writes the client's access line first, like all reading. */
export interface VersionDesk {
  /** Newest first, 30 at a time: those before this version, where the caller may read it. */
  list(sessionId: SessionId, documentId: DocumentId, before: VersionId | undefined): Answer<HistoryView>
  read(
    sessionId: SessionId,
    documentId: DocumentId,
    versionId: VersionId,
    asked: {
      /** The difference told: from the version before to it, or from it to now. */
      readonly against: 'before' | 'now'
      /** Of a board, what is different about this goal alone. */
      readonly goalId: GoalId | undefined
    },
  ): Answer<VersionView>
  /** Keeps the words of now under a name. */
  keep(
    sessionId: SessionId,
    documentId: DocumentId,
    words: { readonly name: string; readonly reason: string },
  ): Promise<
    Result<{ readonly id: VersionId }, Refused | NotKept | { readonly kind: 'name-empty' | 'name-too-long' }>
  >
  /**
   * Goes back by writing forward, as this person: the words of now are kept first, and others see it live.
   * `changed` is false when the words were the same already.
   */
  restore(
    sessionId: SessionId,
    documentId: DocumentId,
    versionId: VersionId,
    asked: { readonly goalId: GoalId | undefined },
  ): Promise<Result<{ readonly changed: boolean }, Refused | NotKept>>
}

/** As many versions are kept of the document as may be; or it has no words; or it is too much at once. */
export type NotKept = { readonly kind: 'versions-full' | 'nothing-written' | 'too-large' }
