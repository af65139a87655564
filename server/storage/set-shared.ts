import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, ReflectionId, SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from './admit.ts'
import { findDocumentId } from './document-target.ts'
import type { Context } from './named.ts'

export interface SharingInput {
  readonly sessionId: SessionId
  readonly reflectionId: ReflectionId
}

/** `changed` is false when it was so already: then nobody's access changed. */
export type SharingOutput = Result<
  { readonly documentId: DocumentId; readonly changed: boolean },
  ToldRefusal
>

/** Shares a reflection or stops sharing it. The caller closes the sockets concerned once this committed. */
export async function setShared(
  context: Context,
  { sessionId, reflectionId }: SharingInput,
  action: 'share' | 'unshare',
): Promise<SharingOutput> {
  const documentId = await findDocumentId(context, { of: 'reflection', id: reflectionId })
  const admitted = await admitToDocument(context, sessionId, documentId, action)
  if (!admitted.ok) return admitted
  const { document } = admitted.value
  const shared = action === 'share'
  if (document.facts.shared === shared) return succeed({ documentId: document.id, changed: false })
  await context.db
    .updateTable('documents')
    .set({ shared_at: shared ? context.at : null, epoch: document.epoch + 1 })
    .where('number', '=', document.number)
    .execute()
  return succeed({ documentId: document.id, changed: true })
}
