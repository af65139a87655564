import type { DocumentMigration } from './document-migration.ts'

/** Every change of what documents hold since the first schema, in order. Entries are added, never changed. */
export const documentMigrations: readonly DocumentMigration[] = [
  // A goal's own parts: how we'll know, what is clearer, the ladder, milestones, plans, what gets in the way. All
  // are roots and plain values of their own, which an older page neither shows nor touches.
  { kind: 'board', to: 2, olderEditors: 'keep', migrate: () => {} },
]
