import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Command } from '../named.ts'
import { targetOf, type SharingInput } from '../set-shared.ts'

/**
 * Deletes a private reflection or starting point for good, with every version of it and all that was said beside it.
 * It is marked first; its key goes once the mark is on disk, so that no crash leaves a listed draft that nobody can
 * read.
 */
export const deleteDraft: Command<SharingInput, Result<{ readonly documentId: DocumentId }, ToldRefusal>> = {
  async run(context, { sessionId, ...own }) {
    const { db, vault, at, afterCommit } = context
    const found = await findDocumentId(context, targetOf(own))
    const admitted = await admitToDocument(context, sessionId, found, 'delete')
    if (!admitted.ok) return admitted
    const { id: documentId, number, epoch } = admitted.value.document
    await db
      .updateTable('documents')
      .set({ deleted_at: at, epoch: epoch + 1 })
      .where('number', '=', number)
      .execute()
    await db.deleteFrom('versions').where('document', '=', number).execute()
    await db.deleteFrom('restorations').where('document', '=', number).execute()
    await db.deleteFrom('comments').where('document_id', '=', documentId).execute()
    await db.deleteFrom('comment_readings').where('document_id', '=', documentId).execute()
    afterCommit(() => vault.destroyKey(documentId))
    return succeed({ documentId })
  },
}
