import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table noticings (
    position integer primary key, id text not null unique,
    workspace_id text not null references workspaces (id),
    kind text not null check (kind in ('rating', 'confidence', 'win', 'answer', 'shown', 'taken-back')),
    goal_id text, about_id text, by_id text not null,
    role text not null check (role in ('client', 'clinician')), is_private integer not null,
    press_id text not null, at integer not null, record_sealed blob
  ) strict`,
  // A press that was sent twice, because its answer was lost, is one row.
  `create unique index noticings_press on noticings (workspace_id, by_id, press_id)`,
  `create index noticings_kind on noticings (workspace_id, kind, goal_id)`,
  `create index noticings_about on noticings (about_id)`,
]

/** What two people noticed on the way: ratings, how sure somebody is, wins, and answers to them. */
export const noticings: Migration = { statements }
