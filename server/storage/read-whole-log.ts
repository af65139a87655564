import { sql } from 'kysely'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import { emptyLog, followRecords, openStart, type OpenedLog, type SealedRecord } from './open-log.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'

/** The log as its head says it is; undefined when anything about it is not well. */
export async function readWholeLog(context: Context, document: DocumentRow): Promise<OpenedLog | undefined> {
  return (await readWholeLogs(context, [document])).get(document.number)
}

/** The same for several, by the documents' numbers; what is not well has no entry. */
export async function readWholeLogs(
  context: Context,
  documents: readonly DocumentRow[],
): Promise<ReadonlyMap<number, OpenedLog>> {
  const logs = new Map<number, OpenedLog>()
  for (const run of inPowersOfTwo(documents)) {
    const numbers = run.map(({ number }) => number)
    const heads = byDocument(await selectHeads(context.db, run.length, numbers))
    const records = byDocument(await selectRecords(context.db, run.length, numbers))
    for (const document of run) {
      const [head] = heads.get(document.number) ?? []
      const log = head && openWhole(context, document, head, records.get(document.number) ?? [])
      if (log !== undefined) logs.set(document.number, log)
    }
  }
  return logs
}

function openWhole(
  context: Context,
  document: DocumentRow,
  head: HeadRow,
  sealed: readonly SealedRecord[],
): OpenedLog | undefined {
  const start = findStart(context, document, head)
  if (start === undefined) return undefined
  const log = followRecords(context, document, start, sealed)
  const ends = log.seq === head.seq && Buffer.from(log.mark).equals(head.mark)
  return ends && context.vault.hasKey(document.id) ? log : undefined
}

function findStart(context: Context, document: DocumentRow, head: HeadRow): OpenedLog | undefined {
  const { snapshot_seq: seq, record } = head
  if (seq === 0) return emptyLog(context, document)
  return record === null ? undefined : openStart(context, document, seq, record)
}

function byDocument<Row extends { readonly document: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const others = found.get(row.document)
    if (others === undefined) found.set(row.document, [row])
    else others.push(row)
  }
  return found
}

const numbersOf = (size: number) => sql.join(Array(size).fill(sql`${0}`))

interface HeadRow {
  readonly document: number
  readonly seq: number
  readonly snapshot_seq: number
  readonly mark: Uint8Array
  /** The snapshot's; null when there is none of that record. */
  readonly record: Uint8Array | null
}

const selectHeads = prepareQuery((db, size) =>
  sql<HeadRow>`
    select heads.document, heads.seq, heads.snapshot_seq, heads.mark, snapshots.record
    from heads
    left join snapshots on snapshots.document = heads.document and snapshots.seq = heads.snapshot_seq
    where heads.document in (${numbersOf(size)})
  `.compile(db),
)

/** Walks each log backwards from its head: every record names the position of the one before it. */
const selectRecords = prepareQuery((db, size) =>
  sql<SealedRecord & { readonly document: number }>`
    with recursive chain (position, document, seq, previous, snapshot_seq) as (
      select log.position, log.document, log.seq, log.previous, heads.snapshot_seq
      from heads join log on log.position = heads.position
      where heads.document in (${numbersOf(size)}) and heads.seq > heads.snapshot_seq
        and log.document = heads.document and log.seq = heads.seq
      union all
      select log.position, log.document, log.seq, log.previous, chain.snapshot_seq
      from chain join log on log.position = chain.previous
      where log.document = chain.document and log.seq = chain.seq - 1 and log.seq > chain.snapshot_seq
    )
    select log.document, log.seq, log.actor_id, log.at, log.record
    from chain join log on log.position = chain.position order by log.document, log.seq
  `.compile(db),
)
