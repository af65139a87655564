import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { openReader as openSqliteReader, openWriter as openSqliteWriter } from '../sqlite/open-database.ts'
import { forgetDeleted as forgetDeletedInSqlite } from '../sqlite/forget-deleted.ts'
import type { Vault } from '../vault.ts'
import type { DatabasePlace } from './messages.ts'

/** The connection that commands use. Brings the tables up to date first. */
export async function openWriter(place: DatabasePlace, vault: Vault): Promise<Kysely<Schema>> {
  if (place.kind === 'sqlite') return openSqliteWriter(place.dataFolder, vault)
  const { openPostgresWriter } = await import('../postgres/open-database.ts')
  return openPostgresWriter(place.url, vault)
}

/** The connection that queries use; it can only read. */
export async function openReader(place: DatabasePlace): Promise<Kysely<Schema>> {
  if (place.kind === 'sqlite') return openSqliteReader(place.dataFolder)
  const { openPostgresReader } = await import('../postgres/open-database.ts')
  return openPostgresReader(place.url)
}

/** Takes what was deleted off the disk, as far as the database can; outside any transaction. */
export async function forgetDeleted(place: DatabasePlace, db: Kysely<Schema>): Promise<boolean> {
  if (place.kind === 'sqlite') return forgetDeletedInSqlite(db)
  const { forgetDeletedInPostgres } = await import('../postgres/forget-deleted.ts')
  return forgetDeletedInPostgres(db)
}
