import type { DatabaseSync } from 'node:sqlite'
import { SqliteAdapter, type DatabaseConnection, type Dialect, type Driver } from 'kysely'
import { nodeSqliteDialect } from '#server/storage/sqlite/dialect.ts'

/** What goes wrong in the next call: after so many statements, and at its commit if it has fewer. */
export interface Fault {
  readonly afterStatements: number
  readonly thrown: unknown
}

// One for all: a query that was put together once serves every database of the run.
const adapter = new SqliteAdapter()

/** The product's own dialect, with a place where the disk can fail. */
export class FaultyDialect implements Dialect {
  readonly createAdapter = () => adapter
  readonly createQueryCompiler: Dialect['createQueryCompiler']
  readonly createIntrospector: Dialect['createIntrospector']
  private readonly real: Dialect
  private fault: { left: number; readonly thrown: unknown } | undefined

  constructor(database: DatabaseSync) {
    this.real = nodeSqliteDialect(database, 'immediate')
    this.createQueryCompiler = () => this.real.createQueryCompiler()
    this.createIntrospector = (db) => this.real.createIntrospector(db)
  }

  /** Undefined: nothing goes wrong any more. */
  arm(fault: Fault | undefined): void {
    this.fault = fault && { left: fault.afterStatements, thrown: fault.thrown }
  }

  createDriver(): Driver {
    const driver = this.real.createDriver()
    return {
      init: () => driver.init(),
      acquireConnection: async () => this.watch(await driver.acquireConnection()),
      beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
      commitTransaction: async (connection) => {
        this.strike(true)
        await driver.commitTransaction(connection)
      },
      rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
      releaseConnection: (connection) => driver.releaseConnection(connection),
      destroy: () => driver.destroy(),
    }
  }

  private watch(connection: DatabaseConnection): DatabaseConnection {
    return {
      executeQuery: (query) => {
        this.strike(false)
        return connection.executeQuery(query)
      },
      streamQuery: () => {
        throw new Error('streaming is not offered')
      },
    }
  }

  private strike(atCommit: boolean): void {
    const { fault } = this
    if (fault === undefined) return
    if (!atCommit && fault.left > 0) {
      fault.left -= 1
      return
    }
    this.fault = undefined
    throw fault.thrown
  }
}
