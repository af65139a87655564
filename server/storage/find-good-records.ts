import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import { emptyLog, followRecords, readStart, type OpenedLog } from './open-log.ts'

/**
 * The last good version of a document whose log is not well: the newest snapshot that opens, or the beginning,
 * and every record that follows it without a break, wherever it lies. Looks through the whole table, for the
 * way back from the head may be broken. Nothing, when nothing is good.
 */
export async function findGoodRecords(context: Context, document: DocumentRow): Promise<OpenedLog> {
  const { db } = context
  const start = await findStart(context, document)
  const sealed = await db
    .selectFrom('log')
    .select(['seq', 'actor_id', 'at', 'record'])
    .where('document', '=', document.number)
    .where('seq', '>', start.seq)
    .orderBy('seq')
    .execute()
  return followRecords(context, document, start, sealed)
}

async function findStart(context: Context, document: DocumentRow): Promise<OpenedLog> {
  const snapshots = await context.db
    .selectFrom('snapshots')
    .select('seq')
    .where('document', '=', document.number)
    .orderBy('seq', 'desc')
    .execute()
  for (const { seq } of snapshots) {
    const start = await readStart(context, document, seq)
    if (start !== undefined) return start
  }
  return emptyLog(context, document)
}
