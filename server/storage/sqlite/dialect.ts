import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'

const statementCacheLimit = 256

/**
 * Kysely on one `node:sqlite` connection. Transactions take the write lock as they begin, or, on a
 * connection that only reads, one unchanging view of the database. One at a time: the caller sees to that.
 */
export function nodeSqliteDialect(database: DatabaseSync, transactions: 'immediate' | 'deferred'): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => createDriver(database, transactions),
  }
}

function createDriver(database: DatabaseSync, transactions: 'immediate' | 'deferred'): Driver {
  const connection = createConnection(database)
  const send = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => send(`begin ${transactions}`),
    commitTransaction: () => send('commit'),
    // SQLite has already rolled back by itself when a disk was full.
    rollbackTransaction: async () => {
      if (database.isTransaction) await send('rollback')
    },
    releaseConnection: async () => {},
    destroy: async () => {
      database.close()
    },
  }
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    const oldest = statements.keys().next()
    if (statements.size >= statementCacheLimit && !oldest.done) statements.delete(oldest.value)
    statements.set(sql, statement)
    return statement
  }

  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const statement = prepare(query.sql)
      const parameters = query.parameters.map(toSqliteValue)
      if (statement.columns().length > 0) return { rows: readRows<Row>(statement, parameters) }
      const { changes, lastInsertRowid } = statement.run(...parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    streamQuery() {
      throw new Error('streaming is not offered: read in pages')
    },
  }
}

/** The compiled query's own type says what its rows are; SQLite cannot. */
function readRows<Row>(statement: StatementSync, parameters: readonly SQLInputValue[]): Row[] {
  const rows: unknown[] = statement.all(...parameters)
  return rows as Row[]
}

function toSqliteValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === undefined) return null
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value
  }
  if (value instanceof Uint8Array) return value
  throw new Error('a value that SQLite cannot hold')
}
