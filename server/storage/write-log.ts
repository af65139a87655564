import { sql } from 'kysely'
import type { LogHead } from './load-append-facts.ts'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'

/** A sealed record on its way into the log of the document with that number. */
export interface NewRecord {
  readonly document: number
  readonly seq: number
  readonly actorId: string
  readonly at: number
  readonly record: Uint8Array
}

export interface NewAuthor {
  readonly document: number
  readonly client: number
  readonly accountId: string
  readonly sinceSeq: number
}

/** Writes what one group adds: its records in order, its authors, and where each log ends now. */
export async function writeLog(
  { db }: Context,
  ends: ReadonlyMap<LogHead, { readonly seq: number; readonly mark: Uint8Array }>,
  records: readonly NewRecord[],
  authors: readonly NewAuthor[],
): Promise<void> {
  const positions = new Map([...ends.keys()].map((head) => [head.number, head.position]))
  for (const wave of inWaves(records)) {
    for (const run of inPowersOfTwo(wave)) {
      const parameters = run.flatMap(({ document, seq, actorId, at, record }) => {
        return [document, seq, positions.get(document) ?? null, actorId, at, record]
      })
      for (const row of await insertRecords(db, run.length, parameters))
        positions.set(row.document, row.position)
    }
  }
  for (const run of inPowersOfTwo(authors)) {
    const parameters = run.flatMap(({ document, client, accountId, sinceSeq }) => {
      return [document, client, accountId, sinceSeq]
    })
    await insertAuthors(db, run.length, parameters)
  }
  for (const run of inPowersOfTwo([...ends])) {
    const parameters = run.flatMap(([{ number, snapshotSeq }, { seq, mark }]) => {
      return [number, seq, positions.get(number) ?? null, snapshotSeq, mark]
    })
    await moveHeads(db, run.length, parameters)
  }
}

/** Each record names the position of the one before it, so two of one document cannot go in one statement. */
function inWaves(records: readonly NewRecord[]): readonly (readonly NewRecord[])[] {
  const waves: NewRecord[][] = []
  const placed = new Map<number, number>()
  for (const record of records) {
    const wave = placed.get(record.document) ?? 0
    placed.set(record.document, wave + 1)
    const others = waves[wave]
    if (others === undefined) waves.push([record])
    else others.push(record)
  }
  return waves
}

const rows = (size: number, columns: number) => {
  const row = sql`(${sql.join(Array(columns).fill(null))})`
  return sql.join(Array(size).fill(row))
}

const insertRecords = prepareQuery((db, size) =>
  sql<{ readonly document: number; readonly position: number }>`
    insert into log (document, seq, previous, actor_id, at, record)
    values ${rows(size, 6)} returning document, position
  `.compile(db),
)

const insertAuthors = prepareQuery((db, size) =>
  sql`
    insert into authors (document, client, account_id, since_seq) values ${rows(size, 4)}
  `.compile(db),
)

const moveHeads = prepareQuery((db, size) =>
  sql`
    insert into heads (document, seq, position, snapshot_seq, mark) values ${rows(size, 5)}
    on conflict (document) do update
    set seq = excluded.seq, position = excluded.position, mark = excluded.mark
  `.compile(db),
)
