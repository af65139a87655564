import { sql } from 'kysely'
import { replayLog } from '#lib/log/replay-log.ts'
import { ensureDocumentId } from '#lib/base/ids.ts'
import type { Context } from '../storage/named.ts'
import { loadDocumentLog } from '../storage/queries/load-document-log.ts'
import { verifyVersions } from './verify-versions.ts'

export interface DocumentsVerified {
  /** Read whole, every record in its place, and replayed. */
  readonly readable: number
  /** Their keys were destroyed: deleted by their writer, and meant to stay so. */
  readonly gone: number
  /** Ids of documents with a record that is missing, changed, or one too many, or a version that was changed. */
  readonly broken: readonly string[]
}

/**
 * Opens every record and every version of every document, and replays the records. A server may be writing
 * meanwhile: each log is read in one view of the database.
 */
export async function verifyDocuments(context: Context): Promise<DocumentsVerified> {
  const miscounted = await findMiscounted(context)
  const rows = await context.db
    .selectFrom('documents')
    .select(['id', 'number'])
    .where('deleted_at', 'is', null)
    .orderBy('number')
    .execute()
  const counts = { readable: 0, gone: 0 }
  const broken: string[] = []
  for (const { id, number } of rows) {
    const documentId = ensureDocumentId(id)
    const loaded = await context.db
      .transaction()
      .execute((db) => loadDocumentLog.run({ ...context, db }, { documentId }))
    const isWhole = loaded.ok && !loaded.value.damaged && !miscounted.has(number)
    if (isWhole && (await verifyVersions(context, documentId))) {
      replayLog(loaded.value.updates).doc.destroy()
      counts.readable += 1
    } else if (!loaded.ok && loaded.failure.kind === 'key-destroyed') counts.gone += 1
    // Deleted since the list was read.
    else if (loaded.ok || loaded.failure.kind !== 'not-found') broken.push(id)
  }
  return { ...counts, broken }
}

/** Documents whose log holds more or fewer records than their head says. */
async function findMiscounted({ db }: Context): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ document: number }>`
    select heads.document as document from heads
    left join log on log.document = heads.document and log.seq > heads.snapshot_seq
    group by heads.document
    having count(log.position) <> heads.seq - heads.snapshot_seq
  `.execute(db)
  return new Set(rows.map((row) => row.document))
}
