import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  'alter table workspaces add column is_pretend integer not null default 0',
]

/** Whether a workspace is of a pretend client: whoever was there before is real. */
export const pretendClients: Migration = { statements }
