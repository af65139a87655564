import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table suggestions (
    number integer primary key, id text not null unique, document integer not null references documents (number),
    goal_id text not null, kind text not null, other_goal_id text, side text not null,
    made_by text not null, made_at integer not null, hash text not null, body_sealed blob not null
  ) strict`,
  `create index suggestions_goal on suggestions (document, goal_id)`,
  `create table suggestion_answers (
    position integer primary key, suggestion integer not null references suggestions (number),
    answer text not null, side text not null, made_by text not null, made_at integer not null,
    reason_sealed blob
  ) strict`,
  `create index suggestion_answers_suggestion on suggestion_answers (suggestion)`,
  `create table suggestion_ends (
    suggestion integer primary key references suggestions (number), ended_as text not null,
    ended_by text not null, ended_at integer not null
  ) strict`,
  `create table goal_agreements (
    document integer not null references documents (number), goal_id text not null, about text not null,
    suggestion integer not null references suggestions (number), primary key (document, goal_id, about)
  ) strict, without rowid`,
  `alter table goal_columns add column by_both integer not null default 0`,
  `alter table goal_columns add column reason_sealed blob`,
  `alter table goal_moves add column by_both integer not null default 0`,
  `alter table goal_moves add column reason_sealed blob`,
]

/** What is suggested, answered and agreed about goals, and why one was stopped. */
export const decisions: Migration = { statements }
