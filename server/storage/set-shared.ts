import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, ReflectionId, SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from './admit.ts'
import { findDocumentId } from './document-target.ts'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'

export interface SharingInput {
  readonly sessionId: SessionId
  readonly reflectionId: ReflectionId
}

export interface Shared {
  readonly documentId: DocumentId
  /** False when it was so already: then nobody's access changed. */
  readonly changed: boolean
}

/** Whether this person may change who reads a reflection, asked of the gate. */
export async function admitToSharing(
  context: Context,
  { sessionId, reflectionId }: SharingInput,
  action: 'share' | 'unshare',
): Promise<Result<DocumentRow, ToldRefusal>> {
  const documentId = await findDocumentId(context, { of: 'reflection', id: reflectionId })
  const admitted = await admitToDocument(context, sessionId, documentId, action)
  return admitted.ok ? succeed(admitted.value.document) : admitted
}

/** Shares a document or stops sharing it. The caller closes the sockets concerned once this committed. */
export async function setShared(context: Context, document: DocumentRow, shared: boolean): Promise<Shared> {
  const { id: documentId, number } = document
  if (document.facts.shared === shared) return { documentId, changed: false }
  const epoch = document.epoch + 1
  await context.db
    .updateTable('documents')
    .set({ shared_at: shared ? context.at : null, shared_epoch: shared ? epoch : null, epoch })
    .where('number', '=', number)
    .execute()
  return { documentId, changed: true }
}
