import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table comments (
    position integer primary key, id text not null unique,
    workspace_id text not null references workspaces (id), document_id text not null,
    kind text not null check (kind in ('comment', 'reply', 'done', 'opened', 'taken-back')),
    thread_id text not null, about_id text, root text, by_id text not null,
    role text not null check (role in ('client', 'clinician')),
    press_id text not null, at integer not null, record_sealed blob
  ) strict`,
  // A press that was sent twice, because its answer was lost, is one row.
  `create unique index comments_press on comments (document_id, by_id, press_id)`,
  `create index comments_document on comments (document_id, position)`,
  `create index comments_writer on comments (workspace_id, by_id)`,
  `create table comment_readings (
    document_id text not null, account_id text not null, position integer not null,
    primary key (document_id, account_id)
  ) strict, without rowid`,
]

/** What two people say beside a text. */
export const comments: Migration = { statements }
