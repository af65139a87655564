import type { DocumentMigration } from './document-migration.ts'

/** Every change of what documents hold since the first schema, in order. Entries are added, never changed. */
export const documentMigrations: readonly DocumentMigration[] = []
