import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureReflectionId,
  type DocumentId,
  type ReflectionId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { createDocument } from '../create-document.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

export interface CreateReflectionInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly title: string
  /** Which standing prompt it was started from. */
  readonly prompt: string | undefined
}

/** Begins a private draft. */
export const createReflection: Command<
  CreateReflectionInput,
  Result<{ readonly id: ReflectionId; readonly documentId: DocumentId }, ToldRefusal | NoRoom>
> = {
  async run(context, { sessionId, workspaceId, title, prompt }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'start-reflection')
    if (!admitted.ok) return admitted
    // A workspace has one client, who alone writes reflections there.
    const begun = await context.db
      .selectFrom('reflections')
      .select(countAdded('created_at', context.at))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    const noRoom = findNoRoom('reflections', begun)
    if (noRoom !== undefined) return fail(noRoom)
    const ownerId = admitted.value.accountId
    const documentId = await createDocument(context, { workspaceId, kind: 'reflection', ownerId, title })
    const id = ensureReflectionId(newId())
    await context.db
      .insertInto('reflections')
      .values({
        id,
        document_id: documentId,
        workspace_id: workspaceId,
        prompt: prompt ?? null,
        created_at: context.at,
      })
      .execute()
    return succeed({ id, documentId })
  },
}
