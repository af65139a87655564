import type { Migration } from '../migrations.ts'

/**
 * The log has no index of its own: it is walked backwards from the heads, so that an update writes one row
 * at the end of the file and one narrow row in `heads`.
 */
const statements: readonly string[] = [
  `create table practices (
    id text primary key, name_sealed blob not null, created_at integer not null
  ) strict`,
  `create table accounts (
    id text primary key, practice_id text not null references practices (id), name_sealed blob not null,
    password_hash text not null, recovery_hash text, drafts_sealed integer not null default 0,
    created_at integer not null
  ) strict`,
  `create table sign_in_names (
    name_index text primary key, account_id text not null references accounts (id), name_sealed blob not null
  ) strict`,
  `create index sign_in_names_account on sign_in_names (account_id)`,
  `create table memberships (
    id text primary key, account_id text not null references accounts (id),
    scope text not null check (scope in ('workspace', 'practice')), scope_id text not null,
    role text not null, from_at integer not null, until_at integer, given_by text
  ) strict`,
  `create index memberships_account on memberships (account_id)`,
  `create index memberships_scope on memberships (scope_id, scope)`,
  `create table sessions (
    id text primary key, account_id text not null references accounts (id),
    second_account_id text references accounts (id), created_at integer not null,
    last_input_at integer not null, drafts text not null check (drafts in ('open', 'sealed')),
    device_sealed blob not null, ended_at integer
  ) strict`,
  `create index sessions_account on sessions (account_id)`,
  `create table workspaces (
    id text primary key, practice_id text not null references practices (id),
    client_account_id text references accounts (id), client_name_sealed blob not null,
    created_at integer not null, created_by text not null
  ) strict`,
  `create index workspaces_practice on workspaces (practice_id)`,
  `create table invitations (
    id text primary key, token_hash text not null unique,
    purpose text not null check (purpose in ('set-up', 'join-as-client', 'get-back-in')),
    practice_id text references practices (id), workspace_id text references workspaces (id),
    account_id text references accounts (id), created_by text, created_at integer not null,
    expires_at integer not null, used_at integer, revoked_at integer
  ) strict`,
  `create index invitations_workspace on invitations (workspace_id)`,
  `create table documents (
    number integer primary key, id text not null unique, workspace_id text not null references workspaces (id),
    kind text not null, owner_id text not null, epoch integer not null, schema_version integer not null,
    title_sealed blob not null, shared_at integer, created_at integer not null, deleted_at integer
  ) strict`,
  `create index documents_workspace on documents (workspace_id)`,
  `create unique index documents_one_board on documents (workspace_id) where kind = 'board'`,
  `create table reflections (
    id text primary key, document_id text not null unique references documents (id),
    workspace_id text not null references workspaces (id), prompt text, created_at integer not null
  ) strict`,
  `create index reflections_workspace on reflections (workspace_id)`,
  `create table session_pages (
    id text primary key, document_id text not null unique references documents (id),
    workspace_id text not null references workspaces (id), number integer not null,
    created_at integer not null, created_by text not null, unique (workspace_id, number)
  ) strict`,
  `create table log (
    position integer primary key, document integer not null, seq integer not null, previous integer,
    actor_id text not null, at integer not null, record blob not null
  ) strict`,
  `create table heads (
    document integer primary key references documents (number), seq integer not null, position integer,
    snapshot_seq integer not null, bytes integer not null
  ) strict`,
  `create table snapshots (
    document integer not null references documents (number), seq integer not null, at integer not null,
    record blob not null, primary key (document, seq)
  ) strict`,
  `create table authors (
    document integer not null references documents (number), client integer not null,
    account_id text not null, since_seq integer not null, primary key (document, client)
  ) strict, without rowid`,
  `create table goal_columns (
    document integer not null references documents (number), goal_id text not null,
    "column" text not null, moved_by text not null, moved_at integer not null,
    primary key (document, goal_id)
  ) strict, without rowid`,
  `create table goal_moves (
    position integer primary key, document integer not null references documents (number),
    goal_id text not null, from_column text not null, to_column text not null,
    moved_by text not null, moved_at integer not null
  ) strict`,
  `create index goal_moves_goal on goal_moves (document, goal_id)`,
  `create table access_log (
    workspace_id text not null references workspaces (id), position integer not null,
    actor_id text not null, document_id text, what text not null, at integer not null,
    previous_hash text not null, hash text not null, primary key (workspace_id, position)
  ) strict, without rowid`,
  `create index access_log_document on access_log (document_id)`,
  `create table access_heads (
    workspace_id text primary key references workspaces (id), position integer not null, hash text not null,
    proof text not null
  ) strict, without rowid`,
]

/** Every table of the product's first form. */
export const firstTables: Migration = { statements }
