import { Kysely, sql } from 'kysely'
import { Pool, types } from 'pg'
import { migrations } from '../migrations.ts'
import type { Schema } from '../schema.ts'
import { startRefused } from '../start-refusal.ts'
import type { Vault } from '../vault.ts'
import { postgresDialect } from './dialect.ts'
import { toPostgres } from './to-postgres.ts'

/** One connection works, one is there while a broken one is replaced. */
const connections = 2
const connectTimeoutMs = 5_000
/** A command is short; one that takes longer hangs on a lock or a network that is gone. */
const statementTimeoutMs = 20_000
/** Any number: it only must be the same in every process that may bring the tables up to date. */
const migrationLock = 7_739_205

/** Brings the tables up to date and checks that what is committed is on disk. */
export async function openPostgresWriter(url: string, vault: Vault): Promise<Kysely<Schema>> {
  const db = connect(url)
  try {
    await ensureDurable(db)
    await migrate(db, vault)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** The writer has brought the tables up to date before. */
export function openPostgresReader(url: string): Kysely<Schema> {
  return connect(url)
}

/** Whether the database holds tables of ours: then there must be keys to it. Rejects when it cannot be reached. */
export async function hasPostgresData(url: string): Promise<boolean> {
  const db = connect(url)
  try {
    return (await readVersion(db)) > 0
  } catch {
    throw startRefused('database-unreadable')
  } finally {
    await db.destroy()
  }
}

function connect(url: string): Kysely<Schema> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    types: {
      getTypeParser: (oid, format) =>
        oid === types.builtins.INT8 ? readInteger : types.getTypeParser(oid, format),
    },
  })
  // A connection that breaks while nobody uses it is replaced by the next call.
  pool.on('error', () => {})
  return new Kysely<Schema>({ dialect: postgresDialect(pool) })
}

/** Every number of ours is an id, a count or an instant: below 2^53. */
function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('a number beyond 2^53')
  return value
}

/** 'Saved' means on disk: PostgreSQL must not answer a commit before it is. */
async function ensureDurable(db: Kysely<Schema>): Promise<void> {
  for (const setting of ['synchronous_commit', 'fsync'] as const) {
    const { rows } = await sql<Record<string, string>>`show ${sql.raw(setting)}`.execute(db)
    if (rows[0]?.[setting] === 'off') throw startRefused('database-not-durable')
  }
}

async function migrate(db: Kysely<Schema>, vault: Vault): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction)
    const done = await readVersion(transaction)
    if (done > migrations.length) throw startRefused('database-too-new')
    for (const { statements, after } of migrations.slice(done)) {
      for (const statement of statements) await sql.raw(toPostgres(statement)).execute(transaction)
      await after?.(transaction, vault)
    }
    await sql`create table if not exists schema_version (version bigint not null)`.execute(transaction)
    await sql`delete from schema_version`.execute(transaction)
    await sql`insert into schema_version (version) values (${migrations.length})`.execute(transaction)
  })
}

/** How many migrations the database has been through; 0 when it is empty. */
async function readVersion(db: Kysely<Schema>): Promise<number> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('schema_version') is not null as there`.execute(db)
  if (found[0]?.there !== true) return 0
  const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(db)
  return rows[0]?.version ?? 0
}
