import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table board_visits (
    document integer not null references documents (number), account_id text not null, before_at integer,
    seen_at integer not null, primary key (document, account_id)
  ) strict, without rowid`,
]

/** When each person looked at the goals last, and the time before. */
export const boardVisits: Migration = { statements }
