import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Query } from '../named.ts'

/** The board of a workspace, for somebody who may decide about its goals. Tells nothing of what is on it. */
export const findBoard: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<DocumentId, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'decide')
    if (!admitted.ok) return admitted
    const id = await findDocumentId(context, { of: 'board', workspaceId })
    return id === undefined ? fail({ kind: 'not-found' }) : succeed(id)
  },
}
