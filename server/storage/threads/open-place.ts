import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { openReader as openSqliteReader, openWriter as openSqliteWriter } from '../sqlite/open-database.ts'
import type { DatabasePlace } from './messages.ts'

/** The connection that commands use. Brings the tables up to date first. */
export async function openWriter(place: DatabasePlace): Promise<Kysely<Schema>> {
  if (place.kind === 'sqlite') return openSqliteWriter(place.dataFolder)
  const { openPostgresWriter } = await import('../postgres/open-database.ts')
  return openPostgresWriter(place.url)
}

/** The connection that queries use; it can only read. */
export async function openReader(place: DatabasePlace): Promise<Kysely<Schema>> {
  if (place.kind === 'sqlite') return openSqliteReader(place.dataFolder)
  const { openPostgresReader } = await import('../postgres/open-database.ts')
  return openPostgresReader(place.url)
}
