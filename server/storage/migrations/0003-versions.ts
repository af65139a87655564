import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `alter table documents add column shared_epoch integer`,
  `update documents set shared_epoch = epoch where shared_at is not null`,
  `create table versions (
    position integer primary key, id text not null unique,
    document integer not null references documents (number), seq integer not null,
    kind text not null check (kind in ('named', 'automatic', 'shared', 'before-restore')),
    made_by text, at integer not null, epoch integer not null, bytes integer not null,
    label_sealed blob not null, record blob not null
  ) strict`,
  // Everything that is asked of many versions at once, so that no state is read for it.
  `create index versions_document on versions (document, position, seq, kind, at, epoch, bytes)`,
  `create unique index versions_automatic on versions (document, seq) where kind = 'automatic'`,
  `create table restorations (
    document integer not null references documents (number), client integer not null, record blob not null,
    primary key (document, client)
  ) strict`,
]

/** States kept on purpose, where a sharing began, and whose the words are that a restore brought back. */
export const versions: Migration = { statements }
