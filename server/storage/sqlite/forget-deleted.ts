import { setTimeout as wait } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

const attempts = 4
const pauseMs = 25

/**
 * Writes the write-ahead log into the database file, where deleted content was overwritten (secure_delete), and
 * cuts the write-ahead log to nothing. False when a reader held on to an older state all the while.
 */
export async function forgetDeleted(db: Kysely<Schema>): Promise<boolean> {
  for (let left = attempts; ; left--) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) return true
    if (left <= 1) return false
    await wait(pauseMs)
  }
}
