import { sql } from 'kysely'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import { followRecords, readStart, type OpenedLog, type SealedRecord } from './open-log.ts'

/** The log as its head says it is; undefined when anything about it is not well. */
export async function readWholeLog(context: Context, document: DocumentRow): Promise<OpenedLog | undefined> {
  const { db, vault } = context
  const head = await db
    .selectFrom('heads')
    .selectAll()
    .where('document', '=', document.number)
    .executeTakeFirst()
  if (head === undefined) return undefined
  const start = await readStart(context, document, head.snapshot_seq)
  if (start === undefined) return undefined
  const log = followRecords(context, document, start, await readRecordsAfter(context, head))
  const ends = log.seq === head.seq && Buffer.from(log.mark).equals(head.mark)
  return ends && vault.hasKey(document.id) ? log : undefined
}

/** Walks the log backwards from the head: each record names the position of the one before it. */
async function readRecordsAfter(
  context: Context,
  head: {
    readonly document: number
    readonly seq: number
    readonly position: number | null
    readonly snapshot_seq: number
  },
): Promise<readonly SealedRecord[]> {
  if (head.seq === head.snapshot_seq) return []
  const { rows } = await sql<SealedRecord>`
    with recursive chain (position, seq, previous) as (
      select position, seq, previous from log
      where position = ${head.position} and document = ${head.document} and seq = ${head.seq}
      union all
      select log.position, log.seq, log.previous from chain
      join log on log.position = chain.previous
      where log.document = ${head.document} and log.seq = chain.seq - 1 and log.seq > ${head.snapshot_seq}
    )
    select log.seq, log.actor_id, log.at, log.record
    from chain join log on log.position = chain.position order by log.seq
  `.execute(context.db)
  return rows
}
