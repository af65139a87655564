import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `alter table sessions add column held_until integer`,
  // What is looked after all the time: few, however many have ended.
  `create index sessions_live on sessions (last_input_at) where ended_at is null`,
]

/** Until when an open session page holds a session's idle limit off. */
export const heldSessions: Migration = { statements }
