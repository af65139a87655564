import type { CompiledQuery, DialectAdapter, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Runs the query with these parameters, in the order in which its text names them. */
export type PreparedQuery<Row> = (
  db: Kysely<Schema>,
  size: number,
  parameters: readonly unknown[],
) => Promise<readonly Row[]>

/** An adapter of a database that answers at once: a query that is known word for word can ask it directly. */
export interface ImmediateAdapter extends DialectAdapter {
  /** Rows of a statement, each of the form that its text says. */
  readNow(sql: string, parameters: readonly unknown[]): readonly unknown[]
}

/**
 * A query that is put together once for each kind of database and each size, not for each call: building one
 * and compiling it takes ten times as long as SQLite takes to answer. `build` makes it for `size` rows, with
 * whatever values, and always with the same number of parameters for the same size.
 */
export function prepareQuery<Row>(
  build: (db: Kysely<Schema>, size: number) => CompiledQuery<Row>,
): PreparedQuery<Row> {
  const known = new WeakMap<DialectAdapter, Map<number, CompiledQuery<Row>>>()

  function compiled(db: Kysely<Schema>, size: number): CompiledQuery<Row> {
    const { adapter } = db.getExecutor()
    const sizes = known.get(adapter) ?? new Map<number, CompiledQuery<Row>>()
    known.set(adapter, sizes)
    const query = sizes.get(size) ?? build(db, size)
    sizes.set(size, query)
    return query
  }

  return async (db, size, parameters) => {
    const query = compiled(db, size)
    const { adapter } = db.getExecutor()
    // The query's own type says what its rows are; the database cannot.
    if (isImmediate(adapter)) return adapter.readNow(query.sql, parameters) as readonly Row[]
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

function isImmediate(adapter: DialectAdapter): adapter is ImmediateAdapter {
  return 'readNow' in adapter
}

/** Splits rows into runs of a power of two, 64 at most, so that few texts serve every number of rows. */
export function inPowersOfTwo<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  let size = 64
  for (let from = 0; from < items.length; from += size) {
    while (size > items.length - from) size /= 2
    runs.push(items.slice(from, from + size))
  }
  return runs
}
