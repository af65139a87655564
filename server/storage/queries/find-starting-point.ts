import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument, admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Query } from '../named.ts'

export interface StartingPointFound {
  readonly documentId: DocumentId
  /** Undefined while it is private. */
  readonly sharedAt: Instant | undefined
}

/** The workspace's starting point, for whoever may read it; nothing of its words. */
export const findStartingPoint: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<StartingPointFound, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const inside = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!inside.ok) return inside
    const documentId = await findDocumentId(context, { of: 'starting-point', workspaceId })
    if (documentId === undefined) return fail({ kind: 'not-found' })
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    return succeed({ documentId, sharedAt: admitted.value.document.sharedAt ?? undefined })
  },
}
