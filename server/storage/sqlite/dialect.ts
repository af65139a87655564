import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { ImmediateAdapter } from '../prepared-query.ts'

const statementCacheLimit = 256

/**
 * Kysely on one `node:sqlite` connection. Transactions take the write lock as they begin, or, on a
 * connection that only reads, one unchanging view of the database. One at a time: the caller sees to that.
 */
export function nodeSqliteDialect(database: DatabaseSync, transactions: 'immediate' | 'deferred'): Dialect {
  const statements = createStatements(database)
  return {
    createAdapter: () => new NodeSqliteAdapter(statements),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => createDriver(database, statements, transactions),
  }
}

/** There is one connection and it answers at once, so a prepared query need not go through Kysely's layers. */
class NodeSqliteAdapter extends SqliteAdapter implements ImmediateAdapter {
  private readonly statements: Statements

  constructor(statements: Statements) {
    super()
    this.statements = statements
  }

  readNow(sql: string, parameters: readonly unknown[]): readonly unknown[] {
    return this.statements.run(sql, parameters).rows
  }
}

function createDriver(
  database: DatabaseSync,
  statements: Statements,
  transactions: 'immediate' | 'deferred',
): Driver {
  const connection = createConnection(statements)
  const send = async (sql: string) => {
    statements.run(sql, [])
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

function createConnection(statements: Statements): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, changes, lastInsertRowid } = statements.run(query.sql, query.parameters)
      if (changes === undefined) return { rows: rowsAs<Row>(rows) }
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming is not offered: read in pages')
    },
  }
}

/** The compiled query's own type says what its rows are; SQLite cannot. */
function rowsAs<Row>(rows: readonly unknown[]): Row[] {
  return rows as Row[]
}

/** What a statement answered: rows, or what it changed. */
interface Answer {
  readonly rows: readonly unknown[]
  readonly changes?: number | bigint
  readonly lastInsertRowid?: number | bigint
}

/** Statements of one connection, prepared once; whichever was prepared longest ago goes first. */
interface Statements {
  run(sql: string, parameters: readonly unknown[]): Answer
}

function createStatements(database: DatabaseSync): Statements {
  const known = new Map<string, { readonly statement: StatementSync; readonly answersRows: boolean }>()

  function prepare(sql: string) {
    const prepared = known.get(sql)
    if (prepared !== undefined) return prepared
    const statement = database.prepare(sql)
    const oldest = known.keys().next()
    if (known.size >= statementCacheLimit && !oldest.done) known.delete(oldest.value)
    const fresh = { statement, answersRows: statement.columns().length > 0 }
    known.set(sql, fresh)
    return fresh
  }

  return {
    run(sql, parameters) {
      const { statement, answersRows } = prepare(sql)
      const values = parameters.map(toSqliteValue)
      if (answersRows) return { rows: statement.all(...values) }
      const { changes, lastInsertRowid } = statement.run(...values)
      return { rows: [], changes, lastInsertRowid }
    },
  }
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
