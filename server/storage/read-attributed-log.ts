import { sql } from 'kysely'
import type { ActedRecord, AttributedState } from '#lib/authorship/attribute-log.ts'
import { ensureAccountId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { aboutUpdate } from './document-log-records.ts'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import type { OpenFailure } from './vault.ts'

/** A state that was written down with who wrote what of it, and the last record that it contains. */
export interface AttributedBase extends AttributedState {
  readonly seq: number
}

/**
 * Every record of a document after `base`, or from the first, opened, with whose it is and when it was
 * committed. The chain is walked from the head; a record that is missing or not in its place is a
 * 'corrupt-record'.
 */
export async function readAttributedLog(
  context: Context,
  document: DocumentRow,
  base?: Pick<AttributedBase, 'seq'>,
): Promise<Result<readonly ActedRecord[], OpenFailure>> {
  const after = base?.seq ?? 0
  const { rows } = await sql<{ seq: number; actor_id: string; at: number; record: Uint8Array }>`
    with recursive chain (position, seq, previous) as (
      select log.position, log.seq, log.previous from heads
      join log on log.position = heads.position and log.document = heads.document and log.seq = heads.seq
      where heads.document = ${document.number} and heads.seq > ${after}
      union all
      select log.position, log.seq, log.previous from chain
      join log on log.position = chain.previous
      where log.document = ${document.number} and log.seq = chain.seq - 1 and log.seq > ${after}
    )
    select log.seq, log.actor_id, log.at, log.record
    from chain join log on log.position = chain.position order by log.seq
  `.execute(context.db)
  const head = await readHeadSeq(context, document)
  if (rows.length !== head - after) return fail({ kind: 'corrupt-record' })
  const records: ActedRecord[] = []
  for (const { seq, actor_id, at, record } of rows) {
    const opened = context.vault.open(aboutUpdate(document, seq), record)
    if (!opened.ok) return fail(opened.failure)
    records.push({ update: opened.value, actor: ensureAccountId(actor_id), at })
  }
  return succeed(records)
}

/** The seq of the document's last record; 0 while there is none. */
export async function readHeadSeq({ db }: Context, { number }: Pick<DocumentRow, 'number'>): Promise<number> {
  const head = await db.selectFrom('heads').select('seq').where('document', '=', number).executeTakeFirst()
  return head?.seq ?? 0
}
