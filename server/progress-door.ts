import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { AccountId, DocumentId, GoalId, SessionPageId, VersionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { PlanView } from '#lib/plan/plan-view.ts'
import type { WorkspaceView } from './door.ts'

export interface PlanPageView {
  readonly workspace: WorkspaceView
  readonly documentId: DocumentId
  readonly access: 'write' | 'read'
  readonly plan: PlanView
}

/** Somebody who did something; also one who left. */
export interface Doer {
  readonly accountId: AccountId
  readonly name: string
}

/** What happened in a workspace before a moment: each list newest first, as the rows tell it. */
export interface ProgressView {
  readonly boardId: DocumentId
  readonly board: BoardView
  /** The goals are known, and their words cannot be read. */
  readonly isUnread: boolean
  readonly moves: readonly {
    readonly goalId: GoalId
    readonly from: GoalColumn
    readonly to: GoalColumn
    readonly by: Doer
    /** By an agreement; then `by` is whoever agreed. */
    readonly byBoth: boolean
    readonly at: Instant
  }[]
  readonly sessions: readonly { readonly id: SessionPageId; readonly at: Instant }[]
  /** Versions that somebody kept and named, of what both write. */
  readonly versions: readonly {
    readonly id: VersionId
    readonly documentId: DocumentId
    readonly name: string
    readonly by: Doer
    readonly at: Instant
  }[]
}
