import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Answer } from './door.ts'

/** A client who is nobody: for a clinician who wants to see the place before anybody real is in it. */
export interface PretendDesk {
  /**
   * Makes one, with a few sentences of their own, or finds the one that this clinician has: there is at most one at a
   * time. Cut short half way it lacks sentences, and is opened and put away like any other.
   */
  beginPretendClient(sessionId: SessionId): Answer<{ readonly workspaceId: WorkspaceId }>
  /** Closes it for everybody, at once and for good. A workspace of somebody real is not found. */
  putAwayPretendClient(sessionId: SessionId, workspaceId: WorkspaceId): Answer<void>
}
