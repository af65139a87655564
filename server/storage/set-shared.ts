import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, ReflectionId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { admitToDocument, type Person } from './admit.ts'
import { findDocumentId, type DocumentTarget } from './document-target.ts'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'

/** A text of the client's own: a reflection by its record, or one by its document, as a starting point is. */
export type OwnText = { readonly reflectionId: ReflectionId } | { readonly documentId: DocumentId }

export type SharingInput = { readonly sessionId: SessionId } & OwnText

export function targetOf(own: OwnText): DocumentTarget {
  return 'reflectionId' in own
    ? { of: 'reflection', id: own.reflectionId }
    : { of: 'document', id: own.documentId }
}

export interface Shared {
  readonly documentId: DocumentId
  readonly workspaceId: WorkspaceId
  /** False when it was so already: then nobody's access changed. */
  readonly changed: boolean
}

/** Whether this person may change who reads a text of the client's own, asked of the gate. */
export async function admitToSharing(
  context: Context,
  { sessionId, ...own }: SharingInput,
  action: 'share' | 'unshare',
): Promise<Result<{ readonly viewer: Person; readonly document: DocumentRow }, ToldRefusal>> {
  const documentId = await findDocumentId(context, targetOf(own))
  return admitToDocument(context, sessionId, documentId, action)
}

/** Shares a document or stops sharing it. The caller closes the sockets concerned once this committed. */
export async function setShared(context: Context, document: DocumentRow, shared: boolean): Promise<Shared> {
  const { id: documentId, number } = document
  const { workspaceId } = document.facts
  if (document.facts.shared === shared) return { documentId, workspaceId, changed: false }
  const epoch = document.epoch + 1
  await context.db
    .updateTable('documents')
    .set({ shared_at: shared ? context.at : null, shared_epoch: shared ? epoch : null, epoch })
    .where('number', '=', number)
    .execute()
  return { documentId, workspaceId, changed: true }
}
