import type { CommentThread } from '../_comments/comment-answer.ts'
import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'
import type { CommentPlace } from '../_comments/comment-place.ts'

/** What the server knows of a starting point when it draws the page. */
export interface StartingPointProps extends CommentPlace {
  readonly access: 'write' | 'read'
  readonly clientName: string
  /** What is said beside it, as the server read it; undefined where it could not. */
  readonly threads: readonly CommentThread[] | undefined
  readonly startingPoint: StartingPointView
}
