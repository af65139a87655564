import {
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type PostgresPool,
} from 'kysely'

/**
 * Kysely on a pool of `pg`, as Kysely does it, except that an error which is not the server's answer carries
 * `kind: 'connection-lost'`: `pg` tells those by their words alone.
 */
export function postgresDialect(pool: PostgresPool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => new MarkingDriver({ pool }),
  }
}

class MarkingDriver extends PostgresDriver {
  private readonly marked = new WeakSet<DatabaseConnection>()

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await marking(() => super.acquireConnection())
    // The pool hands the same connection out again and again.
    if (this.marked.has(connection)) return connection
    this.marked.add(connection)
    const executeQuery = connection.executeQuery.bind(connection)
    connection.executeQuery = (query) => marking(() => executeQuery(query))
    return connection
  }
}

async function marking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof Error) || 'severity' in thrown) throw thrown
    throw Object.assign(thrown, { kind: 'connection-lost' })
  }
}
