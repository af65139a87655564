import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table approach_cards (
    number integer primary key, id text not null, document integer not null references documents (number),
    goal_id text not null, made_by text not null, made_at integer not null, is_off integer not null,
    body_sealed blob not null
  ) strict`,
  `create index approach_cards_goal on approach_cards (document, goal_id)`,
  `create table approach_preferences (
    number integer primary key, id text not null unique, document integer not null references documents (number),
    goal_id text not null, card_id text not null, made_by text not null, made_at integer not null,
    released_at integer, withdrawn_at integer, body_sealed blob not null
  ) strict`,
  `create index approach_preferences_goal on approach_preferences (document, goal_id)`,
  `create table approach_stops (
    suggestion integer primary key references suggestions (number), side text not null,
    stopped_by text not null, stopped_at integer not null, for_safety integer not null, reason_sealed blob
  ) strict`,
  `create table practice_approaches (
    number integer primary key, id text not null, practice_id text not null, made_by text not null,
    made_at integer not null, is_off integer not null, body_sealed blob not null
  ) strict`,
  `create index practice_approaches_practice on practice_approaches (practice_id)`,
]

/** Ways to go about a goal: the cards on its table, what each would rather do, what was stopped, a practice's own cards. */
export const approaches: Migration = { statements }
