import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  // One that was deleted makes room for another.
  `create unique index documents_one_starting_point on documents (workspace_id)
   where kind = 'starting-point' and deleted_at is null`,
  `create table quotes (
    id text primary key, workspace_id text not null references workspaces (id), goal_id text not null,
    source_id text not null references documents (id),
    state text not null check (state in ('quoted', 'kept', 'withdrawn', 'removed')),
    words_sealed blob, added_by text not null, added_at integer not null, ended_by text, ended_at integer
  ) strict`,
  `create index quotes_goal on quotes (workspace_id, goal_id)`,
  `create index quotes_source on quotes (source_id)`,
]

/** One starting point in each workspace at a time, and the words that goals quote. */
export const quotes: Migration = { statements }
