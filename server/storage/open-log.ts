import type { DocumentRow } from './load-document.ts'
import { openState, openUpdate, startMark } from './log-chain.ts'
import type { Context } from './named.ts'

/** What a log holds, its records with who wrote them and when. */
export interface OpenedLog {
  readonly state: Uint8Array | undefined
  readonly records: readonly OpenedRecord[]
  readonly seq: number
  /** The mark of the record `seq`. */
  readonly mark: Uint8Array
}

export interface OpenedRecord {
  readonly seq: number
  readonly actorId: string
  readonly at: number
  readonly update: Uint8Array
}

export interface SealedRecord {
  readonly seq: number
  readonly actor_id: string
  readonly at: number
  readonly record: Uint8Array
}

/** Where the log of today begins: with the snapshot of that record, or with nothing. */
export async function readStart(
  { db, vault }: Context,
  document: DocumentRow,
  seq: number,
): Promise<OpenedLog | undefined> {
  if (seq === 0) return emptyLog({ vault }, document)
  const row = await db
    .selectFrom('snapshots')
    .select('record')
    .where('document', '=', document.number)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row === undefined ? undefined : openStart({ vault }, document, seq, row.record)
}

/** The same, from the sealed snapshot of that record. */
export function openStart(
  { vault }: Pick<Context, 'vault'>,
  document: DocumentRow,
  seq: number,
  record: Uint8Array,
): OpenedLog | undefined {
  const opened = openState(vault, document, seq, record)
  return 'plain' in opened ? { state: opened.plain, records: [], seq, mark: opened.mark } : undefined
}

export function emptyLog({ vault }: Pick<Context, 'vault'>, document: DocumentRow): OpenedLog {
  return { state: undefined, records: [], seq: 0, mark: startMark(vault, document.id) }
}

/** Opens records one after the other for as long as each is well and in its place. */
export function followRecords(
  { vault }: Context,
  document: DocumentRow,
  start: OpenedLog,
  sealed: readonly SealedRecord[],
): OpenedLog {
  const records: OpenedRecord[] = []
  let { seq, mark } = start
  for (const { record, ...row } of sealed) {
    if (row.seq !== seq + 1) continue
    const place = { seq: row.seq, actorId: row.actor_id, at: row.at }
    const opened = openUpdate(vault, document, place, mark, record)
    if (!('plain' in opened)) continue
    seq = row.seq
    mark = opened.mark
    records.push({ ...place, update: opened.plain })
  }
  return { ...start, records, seq, mark }
}
