import type * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'

/**
 * One change of what documents of a kind may hold. Schemas are counted over all kinds together, so one number
 * says what an editor knows: a kind's version is the count at which it last changed.
 */
export interface DocumentMigration {
  readonly kind: DocumentKind
  /** The count it leads to. */
  readonly to: number
  /**
   * What an editor that does not know it would do to what it adds, also to what people write with it later.
   * `keep`: it may go on. `harm`: whoever may write is turned away until their page is reloaded.
   */
  readonly olderEditors: 'keep' | 'harm'
  /**
   * Adds what the schema asks for, to any document of an earlier version. It deletes and overwrites nothing and
   * writes no words: those are people's. Pure: what it writes hangs on the document alone.
   */
  readonly migrate: (doc: Y.Doc) => void
}

/** The schema that documents began with; who says nothing of what they know is taken to know this one. */
export const firstSchema = 1

/** The version of documents of a kind once all migrations have run. */
export function findVersion(migrations: readonly DocumentMigration[], kind: DocumentKind): number {
  return highest(migrations.filter((migration) => migration.kind === kind))
}

/** What a program knows that was built with these. */
export function findKnownSchema(migrations: readonly DocumentMigration[]): number {
  return highest(migrations)
}

/** The oldest schema that whoever writes to a document of that kind and version must know to harm nothing. */
export function findDemanded(
  migrations: readonly DocumentMigration[],
  kind: DocumentKind,
  version: number,
): number {
  return highest(
    migrations.filter((one) => one.kind === kind && one.to <= version && one.olderEditors === 'harm'),
  )
}

function highest(migrations: readonly DocumentMigration[]): number {
  return migrations.reduce((most, { to }) => Math.max(most, to), firstSchema)
}
