import type { DocumentId } from '#lib/base/ids.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'
import { readWholeLog } from '../read-whole-log.ts'

/**
 * Reads a log that was found damaged once more and says what it is from this commit on. While it is damaged
 * nothing is added to it and nothing of it is trimmed; once everything is in its place again, by a restore of
 * the data or of a key, it goes on.
 */
export const settleDamage: Command<{ readonly documentId: DocumentId }, { readonly damaged: boolean }> = {
  async run(context, { documentId }) {
    const document = await loadDocument(context, documentId)
    if (document === undefined) return { damaged: true }
    const damaged = (await readWholeLog(context, document)) === undefined
    await context.db
      .updateTable('heads')
      .set({ damaged_at: damaged ? context.at : null })
      .where('document', '=', document.number)
      .execute()
    return { damaged }
  },
}
