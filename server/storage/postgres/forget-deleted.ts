import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * Gives the room of deleted rows back, to be written over. PostgreSQL promises no more: until then their bytes,
 * sealed as they are, lie in its files, and in its write-ahead log until that is recycled.
 */
export async function forgetDeletedInPostgres(db: Kysely<Schema>): Promise<boolean> {
  await sql`vacuum log, snapshots, comments`.execute(db)
  return true
}
