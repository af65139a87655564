import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table help_contacts (
    position integer primary key, id text not null unique,
    practice_id text not null references practices (id), contacts_sealed blob not null,
    checked_at integer not null, checked_by text not null references accounts (id)
  ) strict`,
]

/** Whom a practice's clients can turn to: a row each time somebody has checked it, the newest holds. */
export const helpContacts: Migration = { statements }
