import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureDocumentId,
  ensureReflectionId,
  type AccountId,
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
import type { Command, Context } from '../named.ts'

export interface ReflectionRow {
  readonly id: ReflectionId
  readonly documentId: DocumentId
  readonly prompt: string | undefined
  readonly createdAt: Instant
  /** Undefined while it is a draft. */
  readonly sharedAt: Instant | undefined
  readonly access: 'write' | 'read'
  /** When the asker last read it since it was shared, where it is another's. */
  readonly readAt: Instant | undefined
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
    const isClient = findWorkspaceRole(admitted.value, workspaceId) === 'client'
    const reads = isClient ? undefined : await findOwnReads(context, workspaceId, admitted.value.accountId)
    return succeed(
      rows.flatMap((row) => {
        const document = byId.get(row.document_id)
        const access = document && findAccess(admitted.value, document.facts)
        if (document === undefined || access === undefined) return []
        const readAt = reads?.get(document.id)
        return [
          {
            id: ensureReflectionId(row.id),
            documentId: document.id,
            prompt: row.prompt ?? undefined,
            createdAt: row.created_at,
            sharedAt: document.sharedAt ?? undefined,
            access,
            readAt: isSince(readAt, document.sharedAt) ? readAt : undefined,
          },
        ]
      }),
    )
  },
}

const isSince = (readAt: Instant | undefined, sharedAt: Instant | null) =>
  readAt !== undefined && sharedAt !== null && readAt >= sharedAt

/** When this person last read each reflection of the workspace, as the client's access log has it. */
async function findOwnReads(
  { db }: Context,
  workspaceId: WorkspaceId,
  accountId: AccountId,
): Promise<ReadonlyMap<DocumentId, Instant>> {
  const rows = await db
    .selectFrom('reflections')
    .innerJoin('access_log', 'access_log.document_id', 'reflections.document_id')
    .select((row) => ['reflections.document_id', row.fn.max('access_log.at').as('at')])
    .where('reflections.workspace_id', '=', workspaceId)
    .where('actor_id', '=', accountId)
    .where('what', 'in', ['read', 'opened'])
    .groupBy('reflections.document_id')
    .execute()
  return new Map(rows.map(({ document_id: id, at }) => [ensureDocumentId(id), at]))
}
