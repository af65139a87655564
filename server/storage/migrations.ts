import { firstTables } from './migrations/0001-first-tables.ts'

/** One step from one form of the tables to the next. Never edited once it was released. */
export interface Migration {
  /** In SQLite's words; other databases have theirs for the same types. */
  readonly statements: readonly string[]
}

/** In order. A database remembers how many it has been through. */
export const migrations: readonly Migration[] = [firstTables]
