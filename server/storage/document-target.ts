import {
  ensureDocumentId,
  type DocumentId,
  type ReflectionId,
  type SessionPageId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Context } from './named.ts'

/** A document by its own id, or by the record it belongs to. */
export type DocumentTarget =
  | { readonly of: 'document'; readonly id: DocumentId }
  | { readonly of: 'reflection'; readonly id: ReflectionId }
  | { readonly of: 'session-page'; readonly id: SessionPageId }
  | { readonly of: 'board'; readonly workspaceId: WorkspaceId }
  | { readonly of: 'plan'; readonly workspaceId: WorkspaceId }
  | { readonly of: 'starting-point'; readonly workspaceId: WorkspaceId }

/** The document's id, whoever asks: the gate comes after. */
export async function findDocumentId(
  context: Context,
  target: DocumentTarget,
): Promise<DocumentId | undefined> {
  if (target.of === 'document') return target.id
  const found = await selectDocumentId(context, target).executeTakeFirst()
  return found === undefined ? undefined : ensureDocumentId(found.id)
}

function selectDocumentId({ db }: Context, target: Exclude<DocumentTarget, { of: 'document' }>) {
  if (target.of === 'board' || target.of === 'plan' || target.of === 'starting-point') {
    return db
      .selectFrom('documents')
      .select('id')
      .where('workspace_id', '=', target.workspaceId)
      .where('kind', '=', target.of)
      .where('deleted_at', 'is', null)
  }
  const table = target.of === 'reflection' ? 'reflections' : 'session_pages'
  return db.selectFrom(table).select('document_id as id').where('id', '=', target.id)
}
