import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  // Null: whoever was signed in before is asked once.
  'alter table sessions add column proved_at integer',
  'alter table sessions add column passkey_id text',
]

/** When the person of a session last showed who they are, and which passkey began it. */
export const proofs: Migration = { statements }
