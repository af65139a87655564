import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'
import type { CommentThread } from '../../../_comments/comment-answer.ts'
import type { Reads } from '../../../_sharing/read-lines.tsx'
import type { FoundWorkspace } from '../found-workspace.ts'

/** As much of a starting point as its pages show. */
export interface FoundStartingPoint {
  readonly workspace: FoundWorkspace['workspace']
  readonly documentId: string
  readonly access: 'write' | 'read'
  readonly startingPoint: StartingPointView | undefined
  readonly sharedAt: number | undefined
  readonly reads: Reads
  readonly isQuoted: boolean
  /** What is said beside it; undefined while that cannot be read. */
  readonly threads: readonly CommentThread[] | undefined
}
