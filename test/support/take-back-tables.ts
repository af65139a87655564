import type { DatabaseSync } from 'node:sqlite'

/** What each migration of the tables made, taken back; by its number. */
const undone: ReadonlyMap<number, string> = new Map([
  [
    17,
    `drop table comment_readings;
     drop table comments`,
  ],
  [16, 'drop table noticings'],
  [
    15,
    `drop table practice_approaches;
     drop table approach_stops;
     drop table approach_preferences;
     drop table approach_cards`,
  ],
  [
    14,
    `drop table quotes;
     drop index documents_one_starting_point`,
  ],
  [13, 'drop table board_visits'],
  [
    12,
    `drop table goal_agreements;
     drop table suggestion_ends;
     drop table suggestion_answers;
     drop table suggestions;
     alter table goal_columns drop column by_both;
     alter table goal_columns drop column reason_sealed;
     alter table goal_moves drop column by_both;
     alter table goal_moves drop column reason_sealed`,
  ],
  [
    11,
    `alter table sessions drop column proved_at;
     alter table sessions drop column passkey_id`,
  ],
  [
    10,
    `drop table mail_links;
     drop table own_mails`,
  ],
  [9, 'alter table workspaces drop column is_pretend'],
  [
    8,
    `drop index sessions_live;
     alter table sessions drop column held_until`,
  ],
  [
    7,
    `drop index session_pages_appointment;
     alter table session_pages drop column appointment_id;
     alter table session_pages drop column appointment_date;
     drop table video_links;
     drop table appointment_exceptions;
     drop table appointments`,
  ],
  [6, 'drop table help_contacts'],
  [
    5,
    `drop index documents_one_plan;
     delete from heads where document in (select number from documents where kind = 'plan');
     delete from documents where kind = 'plan'`,
  ],
  [4, 'drop table passkeys'],
  [
    3,
    `drop table versions;
     drop table restorations;
     alter table documents drop column shared_epoch`,
  ],
  [
    2,
    `drop table attributions;
     drop index memberships_account;
     create index memberships_account on memberships (account_id);
     alter table heads drop column mark;
     alter table heads drop column damaged_at;
     alter table heads add column bytes integer not null default 0`,
  ],
])

/** The statements that bring the tables back to how they were after migration `to`, one by one. */
export function takingBack(to: number): readonly string[] {
  return [...undone].flatMap(([number, statements]) => (number > to ? statements.split(';') : []))
}

/** Brings the tables back to how they were after migration `to`, as an older server left them. */
export function takeBackTables(database: DatabaseSync, to: number): void {
  for (const statement of takingBack(to)) database.exec(statement)
  database.exec(`pragma user_version = ${to}`)
}
