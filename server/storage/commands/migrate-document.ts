import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { serverAuthor } from '#lib/schema/server-author.ts'
import { authorKey, loadAuthors } from '../load-authors.ts'
import { loadDocument } from '../load-document.ts'
import { sealUpdate } from '../log-chain.ts'
import type { Command } from '../named.ts'
import { writeLog } from '../write-log.ts'

export interface MigrateDocumentInput {
  readonly documentId: DocumentId
  readonly from: number
  readonly to: number
  /** The record after which the migration was built: nothing may have been written since. */
  readonly afterSeq: number
  readonly written: { readonly update: Uint8Array; readonly client: number } | undefined
}

/**
 * Raises a document's version, and adds what its migration wrote as the server's own record, in one transaction.
 * 'outdated' when somebody else has migrated or written since: what was built does not hold any more.
 */
export const migrateDocument: Command<
  MigrateDocumentInput,
  Result<void, { readonly kind: 'not-found' | 'corrupt-record' | 'outdated' }>
> = {
  async run(context, { documentId, from, to, afterSeq, written }) {
    const { db, vault, at } = context
    const document = await loadDocument(context, documentId)
    if (document === undefined) return fail({ kind: 'not-found' })
    const { number } = document
    const row = await db
      .selectFrom('heads')
      .selectAll()
      .where('document', '=', number)
      .executeTakeFirstOrThrow()
    if (row.damaged_at !== null) return fail({ kind: 'corrupt-record' })
    if (document.schemaVersion !== from || row.seq !== afterSeq) return fail({ kind: 'outdated' })
    if (written !== undefined) {
      const introduced = { document: number, client: written.client }
      const authors = await loadAuthors(context, [introduced])
      if (authors.has(authorKey(introduced))) return fail({ kind: 'outdated' })
      const { facts, id, schemaVersion } = document
      const { position, seq, snapshot_seq: snapshotSeq, mark } = row
      const head = { id, number, facts, schemaVersion, seq, position, snapshotSeq, mark, isDamaged: false }
      const place = { seq: seq + 1, actorId: serverAuthor, at }
      const sealed = sealUpdate(vault, document, place, mark, written.update)
      await writeLog(
        context,
        new Map([[head, { seq: place.seq, mark: sealed.mark }]]),
        [{ document: number, ...place, record: sealed.record }],
        [{ ...introduced, accountId: serverAuthor, sinceSeq: place.seq }],
      )
    }
    await db.updateTable('documents').set({ schema_version: to }).where('number', '=', number).execute()
    return succeed(undefined)
  },
}
