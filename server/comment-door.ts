import type { CommentId, DocumentId, PressId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { CommentAbout, CommentThread } from '#lib/comments/comment.ts'
import type { Answer, NoRoom, Refused } from './door.ts'

/** A conversation beside a text, as whoever asks may see it. */
export interface CommentThreadView extends Omit<CommentThread, 'quoted' | 'isOfThisSharing'> {
  /** The words that it is about. Undefined: all of the text named by `root`. */
  readonly quoted:
    | {
        /** Undefined: shared once, not there any more, and their writer's alone. */
        readonly words: string | undefined
        /** What stands around them as it did, 60 letters at most: of several places it tells which. */
        readonly prefix: string
        readonly suffix: string
        /** Which block of the text they stand in now; undefined: not there any more, word for word. */
        readonly block: number | undefined
      }
    | undefined
}

type Told<Value, Failure> = Promise<Result<Value, Refused | { readonly kind: Failure }>>

/** What two people say beside a text. Every change is told to its open pages once it is on disk. */
export interface CommentDesk {
  /** Oldest first. */
  list(
    sessionId: SessionId,
    documentId: DocumentId,
  ): Answer<{ readonly threads: readonly CommentThreadView[] }>
  /**
   * Keeps a comment, once for each press. `words-not-there`: what it is about does not stand in the text, letter for
   * letter, or there is no such text. `too-large`: those words are none, or more than one comment can be about.
   */
  add(
    sessionId: SessionId,
    documentId: DocumentId,
    comment: { readonly pressId: PressId; readonly words: string; readonly about: CommentAbout },
  ): Told<{ readonly id: CommentId }, NoRoom['kind'] | WritingFailure | 'too-large'>
  /** In reply to the comment that a conversation began with, which it opens again; once for each press. */
  reply(
    sessionId: SessionId,
    documentId: DocumentId,
    commentId: CommentId,
    reply: { readonly pressId: PressId; readonly words: string },
  ): Told<{ readonly id: CommentId }, NoRoom['kind'] | WritingFailure>
  /** Says that a conversation is done, or opens it again; either of the two may. */
  setDone(
    sessionId: SessionId,
    documentId: DocumentId,
    commentId: CommentId,
    isDone: boolean,
  ): Told<void, NoRoom['kind'] | 'not-shared'>
  /** One's own. Gone where nobody else has read it; else it stays, and says that it was taken back. */
  takeBack(
    sessionId: SessionId,
    documentId: DocumentId,
    commentId: CommentId,
  ): Answer<{ readonly wasRead: boolean }>
  /** What another said last beside a text of the workspace that the asker may read, without a word of it. */
  last(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Answer<{ readonly last: { readonly by: string; readonly at: Instant } | undefined }>
}

/**
 * `not-shared`: nobody else could read it. `kept-before`: this press was kept, and said something else.
 * `words-not-there`: what it is about does not stand in the text; of a reply it is not told.
 */
type WritingFailure =
  | 'not-shared'
  | 'words-not-there'
  | 'comments-full'
  | 'kept-before'
  | 'nothing-written'
  | 'words-too-long'
