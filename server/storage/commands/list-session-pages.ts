import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureAccountId,
  ensureDocumentId,
  ensureSessionPageId,
  type AccountId,
  type DocumentId,
  type SessionId,
  type SessionPageId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToList } from '../admit-to-list.ts'
import type { Command } from '../named.ts'

export interface SessionPageRow {
  readonly id: SessionPageId
  readonly documentId: DocumentId
  readonly number: number
  readonly begunBy: AccountId
  readonly createdAt: Instant
}

/** The session pages of a workspace, newest first. A list given to another has its line. */
export const listSessionPages: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly SessionPageRow[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToList(context, sessionId, workspaceId)
    if (!admitted.ok) return admitted
    const rows = await context.db
      .selectFrom('session_pages')
      .select(['id', 'document_id', 'number', 'created_by', 'created_at'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('number', 'desc')
      .execute()
    return succeed(
      rows.map((row) => ({
        id: ensureSessionPageId(row.id),
        documentId: ensureDocumentId(row.document_id),
        number: row.number,
        begunBy: ensureAccountId(row.created_by),
        createdAt: row.created_at,
      })),
    )
  },
}
