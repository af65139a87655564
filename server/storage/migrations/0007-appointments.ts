import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table appointments (
    id text primary key, workspace_id text not null references workspaces (id), "date" text not null,
    "time" text not null, "zone" text not null, minutes integer not null,
    "repeat" text not null check ("repeat" in ('none', 'weekly', 'fortnightly')), until_date text,
    set_by text not null, set_at integer not null, ended_by text, ended_at integer
  ) strict`,
  `create index appointments_workspace on appointments (workspace_id)`,
  `create table appointment_exceptions (
    appointment_id text not null references appointments (id), "date" text not null,
    status text not null check (status in ('booked', 'cancelled')), on_date text not null,
    on_time text not null, minutes integer not null, set_by text not null, set_at integer not null,
    primary key (appointment_id, "date")
  ) strict, without rowid`,
  `create table video_links (
    workspace_id text primary key references workspaces (id), link_sealed blob, set_by text not null,
    set_at integer not null
  ) strict`,
  `alter table session_pages add column appointment_id text`,
  `alter table session_pages add column appointment_date text`,
  // One page for each session, however many begin it at once; pages of no session are as many as people like.
  `create unique index session_pages_appointment on session_pages (appointment_id, appointment_date)`,
]

/** Session times, those that are not as the repeat has them, the pair's video link, and which page is a session's. */
export const appointments: Migration = { statements }
