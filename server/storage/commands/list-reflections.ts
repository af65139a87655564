import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureReflectionId,
  type DocumentId,
  type ReflectionId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { findAccess } from '../admit.ts'
import { admitToList } from '../admit-to-list.ts'
import { loadDocumentsOf } from '../load-document.ts'
import type { Command } from '../named.ts'

export interface ReflectionRow {
  readonly id: ReflectionId
  readonly documentId: DocumentId
  readonly prompt: string | undefined
  readonly createdAt: Instant
  /** Undefined while it is a draft. */
  readonly sharedAt: Instant | undefined
  readonly access: 'write' | 'read'
}

/** The reflections the asker may open, newest first: for others than their client, the shared ones. */
export const listReflections: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly ReflectionRow[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToList(context, sessionId, workspaceId)
    if (!admitted.ok) return admitted
    const documents = await loadDocumentsOf(context, workspaceId)
    const byId = new Map<string, (typeof documents)[number]>(
      documents.map((document) => [document.id, document]),
    )
    const rows = await context.db
      .selectFrom('reflections')
      .select(['id', 'document_id', 'prompt', 'created_at'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute()
    return succeed(
      rows.flatMap((row) => {
        const document = byId.get(row.document_id)
        const access = document && findAccess(admitted.value, document.facts)
        if (document === undefined || access === undefined) return []
        return [
          {
            id: ensureReflectionId(row.id),
            documentId: document.id,
            prompt: row.prompt ?? undefined,
            createdAt: row.created_at,
            sharedAt: document.sharedAt ?? undefined,
            access,
          },
        ]
      }),
    )
  },
}
