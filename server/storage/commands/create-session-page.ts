import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import type { NoRoom } from '../find-no-room.ts'
import { insertSessionPage, type NewSessionPage } from '../insert-session-page.ts'
import type { Command } from '../named.ts'

export interface CreateSessionPageInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  /** As `insertSessionPage` takes it. */
  readonly titlePattern: string
}

/** Begins a session page, for a session that nobody set a time for. */
export const createSessionPage: Command<
  CreateSessionPageInput,
  Result<NewSessionPage, ToldRefusal | NoRoom>
> = {
  async run(context, { sessionId, workspaceId, titlePattern }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'start-session-page')
    if (!admitted.ok) return admitted
    const ownerId = admitted.value.accountId
    const occurrence = undefined
    return insertSessionPage(context, { workspaceId, ownerId, titlePattern, occurrence })
  },
}
