import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { migrations } from '../migrations.ts'
import type { Schema } from '../schema.ts'
import { startRefused } from '../start-refusal.ts'
import type { Vault } from '../vault.ts'
import { nodeSqliteDialect } from './dialect.ts'

export const databaseFileName = 'waymark.db'

/** How long one attempt to take the write lock may hold the writing thread. */
const busyTimeoutMs = 50

/** The only connection that writes. Brings the tables up to date first. */
export async function openWriter(dataFolder: string, vault: Vault): Promise<Kysely<Schema>> {
  ensureVersion()
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(dataFolder, databaseFileName), { timeout: busyTimeoutMs })
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma secure_delete = on;
    pragma foreign_keys = on;
    pragma wal_autocheckpoint = 1000;
    pragma journal_size_limit = 16777216;
    pragma trusted_schema = off;
  `)
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(database, 'immediate') })
  await migrate(database, db, vault)
  return db
}

/** A connection that can only read. The writer has opened the database before. */
export function openReader(dataFolder: string): Kysely<Schema> {
  ensureVersion()
  const database = new DatabaseSync(join(dataFolder, databaseFileName), {
    readOnly: true,
    timeout: busyTimeoutMs,
  })
  return new Kysely<Schema>({ dialect: nodeSqliteDialect(database, 'deferred') })
}

function ensureVersion(): void {
  if (!isSqliteSafe(process.versions['sqlite'] ?? '')) throw startRefused('sqlite-too-old')
}

/** From 3.51.3: older ones can corrupt a write-ahead log when two connections write or checkpoint at once. */
export function isSqliteSafe(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return major * 1_000_000 + minor * 1_000 + patch >= 3_051_003
}

async function migrate(database: DatabaseSync, db: Kysely<Schema>, vault: Vault): Promise<void> {
  const done = Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0)
  if (done > migrations.length) throw startRefused('database-too-new')
  for (const [index, { statements, after }] of migrations.entries()) {
    if (index < done) continue
    await db.transaction().execute(async (transaction) => {
      for (const statement of statements) await sql.raw(statement).execute(transaction)
      await after?.(transaction, vault)
      await sql.raw(`pragma user_version = ${index + 1}`).execute(transaction)
    })
  }
}
