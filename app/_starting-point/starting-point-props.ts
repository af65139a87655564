import type { CommentThread } from '../_comments/comment-answer.ts'
import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'

/** What the server knows of a starting point when it draws the page. */
export interface StartingPointProps {
  readonly documentId: string
  /** Account id of the person at this screen. */
  readonly me: string
  readonly access: 'write' | 'read'
  readonly viewer: 'client' | 'clinician'
  readonly clientName: string
  /** Names of the others who read it while it is shared. */
  readonly others: readonly string[]
  readonly isShared: boolean
  /** What is said beside it, as the server read it; undefined where it could not. */
  readonly threads: readonly CommentThread[] | undefined
  readonly startingPoint: StartingPointView
}
