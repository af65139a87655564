import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { createDocument } from '../create-document.ts'
import { findDocumentId } from '../document-target.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'

export interface BeginStartingPointInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly title: string
}

/** Begins the workspace's starting point, private and empty. Where it has one, that is it. */
export const beginStartingPoint: Command<
  BeginStartingPointInput,
  Result<{ readonly documentId: DocumentId }, ToldRefusal | NoRoom>
> = {
  async run(context, { sessionId, workspaceId, title }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'begin-starting-point')
    if (!admitted.ok) return admitted
    const begun = await findDocumentId(context, { of: 'starting-point', workspaceId })
    if (begun !== undefined) return succeed({ documentId: begun })
    const before = await context.db
      .selectFrom('documents')
      .select(countAdded('created_at', context.at))
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', 'starting-point')
      .executeTakeFirstOrThrow()
    const noRoom = findNoRoom('startingPoints', before)
    if (noRoom !== undefined) return fail(noRoom)
    const ownerId = admitted.value.accountId
    const documentId = await createDocument(context, {
      workspaceId,
      kind: 'starting-point',
      ownerId,
      title,
    })
    return succeed({ documentId })
  },
}
