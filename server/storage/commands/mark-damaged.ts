import type { DocumentId } from '#lib/base/ids.ts'
import type { Command } from '../named.ts'

/** From this commit on nothing is added to the document's log and nothing of it is trimmed, until a restore. */
export const markDamaged: Command<{ readonly documentId: DocumentId }, void> = {
  async run({ db, at }, { documentId }) {
    await db
      .updateTable('heads')
      .set({ damaged_at: at })
      .where('document', 'in', (documents) =>
        documents.selectFrom('documents').select('number').where('id', '=', documentId),
      )
      .where('damaged_at', 'is', null)
      .execute()
  },
}
